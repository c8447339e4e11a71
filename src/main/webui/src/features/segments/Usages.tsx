import { Link } from 'react-router';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { ShowMore } from '#/ui/ShowMore';
import { useUsages } from './segments';
import { useText } from './texts';

/** The segments that this one is a part of. */
export function Usages({ id }: { id: string }) {
  const t = useText();
  const usages = useUsages(id);
  return (
    <Panel title={t('usages')}>
      <Fetched
        query={usages}
        rows={2}
        empty={{ when: (found) => found.items.length === 0, show: <p className="soft">{t('usages.none')}</p> }}
      >
        {(found) => (
          <ul className="plain-list">
            {found.items.map((use) => (
              <li key={`${use.segment} ${use.version}`}>
                <Link to={`/segments/${encodeURIComponent(use.segment ?? '')}`}>{use.name}</Link>{' '}
                <span className="soft">
                  {use.current ? t('usages.current') : t('usages.old', { version: use.version ?? 0 })}
                  {use.pinned !== undefined && ` · ${t('usages.pinned', { version: use.pinned })}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
      <ShowMore query={usages} />
    </Panel>
  );
}
