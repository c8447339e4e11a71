import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import { type Filled, useFilledCount } from './templates';
import { useText } from './texts';

/** How many people a filled template finds, now. */
export function FilledSize({ filled }: { filled: Filled }) {
  const t = useText();
  const format = useFormat();
  const count = useFilledCount(filled);
  return (
    <Fetched query={count} rows={1}>
      {({ count: people, total, asOf }) => (
        <div className="figure" aria-busy={count.isFetching}>
          <div className="big-figure">{t('people', { people: format.number(people) })}</div>
          <div className="soft">
            {t('of', { share: format.percent(total > 0 ? people / total : 0, 2), total: format.number(total) })}
            {' · '}
            {t('asOf', { time: format.instant(asOf) })}
          </div>
        </div>
      )}
    </Fetched>
  );
}
