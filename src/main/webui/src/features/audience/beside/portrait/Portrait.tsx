import { Fetched } from '#/ui/Fetched';
import { useFormat } from '#/i18n/format';
import type { JsonObject } from '../../model/filter';
import { usePortrait } from '../../server/usePortrait';
import { useText } from '../../texts';
import { Charts } from './Charts';
import { Differences } from './Differences';

/** What tells these people from everybody, and any tag as a chart. Follows the rows. */
export function Portrait({ filter }: { filter: JsonObject }) {
  const t = useText();
  const format = useFormat();
  const { query, isWaiting } = usePortrait(filter);
  return (
    <Fetched
      query={query}
      rows={8}
      empty={{ when: ({ count }) => count === 0, show: <p className="soft">{t('beside.nobody')}</p> }}
    >
      {(portrait) => (
        <div className={isWaiting ? 'waiting' : undefined} aria-busy={isWaiting}>
          <Differences portrait={portrait} />
          <Charts portrait={portrait} />
          <p className="soft small">{t('count.asOf', { at: format.instant(portrait.asOf) })}</p>
        </div>
      )}
    </Fetched>
  );
}
