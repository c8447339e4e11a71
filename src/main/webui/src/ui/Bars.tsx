import type { ReactNode } from 'react';
import { useFormat } from '#/i18n/format';

export interface BarOf {
  key: string;
  name: ReactNode;
  count: number;
}

/** Counts as bars beside their figures, each bar's length its share of `whole`. */
export function Bars({ bars, whole, label }: { bars: readonly BarOf[]; whole: number; label: string }) {
  const format = useFormat();
  const longest = Math.max(...bars.map((bar) => bar.count), 1);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="bar-name">{bar.name}</span>
          <span className="bar-track" aria-hidden>
            <span style={{ width: `${(100 * bar.count) / longest}%` }} />
          </span>
          <span className="figure bar-figure">
            {format.number(bar.count)}
            <span className="soft">{whole > 0 ? format.percent(bar.count / whole) : ''}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
