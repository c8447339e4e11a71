import { Alert } from 'antd';
import { useFormat } from '#/i18n/format';
import { sayWrong } from '#/problems/sayWrong';
import { Facts } from '#/ui/Facts';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { When } from '#/ui/When';
import { type Segment, useSegmentCount } from './segments';
import { useText } from './texts';

/** Who is in it, how many they are, and what is written about it. */
export function SegmentOverview({ segment }: { segment: Segment }) {
  const t = useText();
  const format = useFormat();
  const count = useSegmentCount(segment.id, segment.version);
  return (
    <Panel title={t('who')}>
      <div className="stack">
        <p className="sentence">{format.name(segment.sentences, '')}</p>
        {segment.errors && segment.errors.length > 0 && (
          <Alert type="warning" showIcon title={t('broken')} description={segment.errors.map(sayWrong).join(' ')} />
        )}
        <Fetched query={count} rows={2}>
          {(found) => (
            <div className="figure">
              <div className="big-figure">{t('people', { people: format.number(found.count) })}</div>
              <div className="soft">
                {t('of', {
                  share: format.percent(found.total > 0 ? found.count / found.total : 0, 2),
                  total: format.number(found.total),
                })}
                {' · '}
                {t('asOf', { time: format.instant(found.asOf) })}
              </div>
            </div>
          )}
        </Fetched>
        <Facts
          facts={[
            [t('description'), segment.description],
            [t('owner'), segment.owner],
            [t('folder'), segment.folder],
            [t('labels'), segment.labels.join(' · ')],
            [t('id'), <code key="id">{segment.id}</code>],
            [t('current'), t('version', { version: segment.version })],
            [t('saved'), <When key="saved" iso={segment.savedAt} />],
          ]}
        />
      </div>
    </Panel>
  );
}
