import { Link } from 'react-router';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { ShowMore } from '#/ui/ShowMore';
import { useTagUsages } from './tags';
import { useText } from './texts';

/** The segments that test this tag. */
export function TagUses({ code }: { code: string }) {
  const t = useText();
  const usages = useTagUsages(code);
  return (
    <Panel title={t('usages')}>
      <Fetched
        query={usages}
        rows={2}
        empty={{ when: ({ items }) => items.length === 0, show: <p className="soft">{t('usages.none')}</p> }}
      >
        {({ items }) => (
          <ul className="tag-uses">
            {items.map((use) => (
              <li key={`${use.segment} ${use.version}`}>
                <Link to={`/segments/${encodeURIComponent(use.segment ?? '')}`}>{use.name}</Link>
                {!use.current && <span className="soft"> {t('usages.old', { version: use.version ?? 0 })}</span>}
              </li>
            ))}
          </ul>
        )}
      </Fetched>
      <ShowMore query={usages} />
    </Panel>
  );
}
