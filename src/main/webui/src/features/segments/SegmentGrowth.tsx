import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import type { Segment } from './segments';
import { useSizes } from './segments';
import { ShownTrend } from './SegmentTrend';
import { trendOf } from './trend';
import { useText } from './texts';

const SHOWN = 7;

/** The sizes of a segment day by day: as a line, and the last of them as figures. */
export function SegmentGrowth({ segment }: { segment: Segment }) {
  const t = useText();
  const format = useFormat();
  const sizes = useSizes(segment.id, segment.version);
  return (
    <Panel title={t('trend')}>
      <Fetched
        query={sizes}
        rows={3}
        empty={{ when: (found) => found.length === 0, show: <p className="soft">{t('trend.none')}</p> }}
      >
        {(found) => (
          <div className="stack">
            <ShownTrend trend={trendOf(found)} isLarge />
            <table className="sizes">
              <thead>
                <tr>
                  <th scope="col">{t('trend.day')}</th>
                  <th scope="col">{t('trend.people')}</th>
                  <th scope="col">{t('trend.share')}</th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, SHOWN).map(({ day, count, total, version }, index) => (
                  <tr key={day}>
                    <th scope="row">
                      {format.day(day)}
                      {found[index + 1] && found[index + 1]?.version !== version && (
                        <span className="mark plain">{t('version', { version })}</span>
                      )}
                    </th>
                    <td className="figure">{format.number(count)}</td>
                    <td className="figure soft">{format.percent(total > 0 ? count / total : 0)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Fetched>
    </Panel>
  );
}
