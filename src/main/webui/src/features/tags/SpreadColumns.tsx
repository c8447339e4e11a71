import { useFormat } from '#/i18n/format';
import type { Bin } from './spread';

/** A histogram as columns; each says its step and its count under the pointer and to screen readers. */
export function SpreadColumns({ bins, label }: { bins: readonly Bin[]; label: string }) {
  const format = useFormat();
  const highest = Math.max(...bins.map((bin) => bin.count), 1);
  return (
    <div>
      <ul className="spread" aria-label={label}>
        {bins.map((bin) => {
          const text = `${bin.label}: ${format.number(bin.count)}`;
          return (
            <li key={bin.label} title={text}>
              <span className="spread-column" style={{ height: `${(100 * bin.count) / highest}%` }} />
              <span className="visually-hidden">{text}</span>
            </li>
          );
        })}
      </ul>
      <div className="spread-ends soft figure" aria-hidden>
        <span>{bins[0]?.label}</span>
        <span>{bins.at(-1)?.label}</span>
      </div>
    </div>
  );
}
