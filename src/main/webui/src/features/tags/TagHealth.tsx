import { Progress } from 'antd';
import { Link } from 'react-router';
import { duration } from '#/i18n/ago';
import { useFormat } from '#/i18n/format';
import { Facts } from '#/ui/Facts';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { When } from '#/ui/When';
import { useStatistics } from './tags';
import { useText } from './texts';

/** How many have it, and how fresh it is. */
export function TagHealth({ code }: { code: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <Panel title={t('health')}>
      <Fetched query={useStatistics(code)} rows={4}>
        {({ tag, customers, asOf }) => {
          const { freshness = {}, use } = tag;
          return (
            <div className="stack">
              <div className="coverage-ring">
                <Progress
                  type="circle"
                  size={92}
                  percent={Math.round(1000 * tag.coverage) / 10}
                  format={() => format.percent(tag.coverage)}
                  aria-label={t('coverage')}
                />
                <div>
                  <strong>{t('coverage')}</strong>
                  <p className="soft figure">
                    {t('coverage.of', { count: format.number(tag.customers), total: format.number(customers) })}
                  </p>
                  <p className="soft">{t('asOf', { time: format.instant(asOf) })}</p>
                </div>
              </div>
              {use?.unused && <p className="mark plain health-mark">{t('mark.unused')}</p>}
              {freshness.stale && <p className="mark warn health-mark">{t('mark.stale')}</p>}
              <Facts
                facts={[
                  [t('refreshed'), freshness.refreshedAt && <When iso={freshness.refreshedAt} />],
                  [
                    t('lastLoad'),
                    freshness.lastLoad?.id && (
                      <Link to={`/work/loads/${encodeURIComponent(freshness.lastLoad.id)}`}>
                        {freshness.lastLoad.loader}
                      </Link>
                    ),
                  ],
                  [t('newest'), freshness.newestSetAt && <When iso={freshness.newestSetAt} />],
                  [t('changed'), freshness.lastChangeAt && <When iso={freshness.lastChangeAt} />],
                  [t('inTime'), freshness.setInTime === undefined ? undefined : format.percent(freshness.setInTime)],
                  [t('staleAfter'), freshness.staleAfter && duration(format.language, freshness.staleAfter)],
                  [t('distinct'), format.number(tag.distinctValues?.count ?? 0)],
                  [t('named'), use?.lastNamedAt && <When iso={use.lastNamedAt} />],
                ]}
              />
            </div>
          );
        }}
      </Fetched>
    </Panel>
  );
}
