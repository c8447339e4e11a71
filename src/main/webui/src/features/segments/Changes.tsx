import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import { useDiff } from './segments';
import { useText } from './texts';
import './changes.css';

const MARKS = { ADDED: '+', REMOVED: '−', CHANGED: '→' } as const;

/** What became of a version, one sentence a change. */
export function Changes({ id, from, to }: { id: string; from: number; to: number }) {
  const t = useText();
  const format = useFormat();
  return (
    <Fetched
      query={useDiff(id, from, to)}
      rows={2}
      empty={{ when: (diff) => diff.changes.length === 0, show: <p className="soft">{t('changes.none')}</p> }}
    >
      {(diff) => (
        <ul className="changes" aria-label={t('changes')}>
          {diff.changes.map((change) => (
            <li key={`${change.kind} ${change.from} ${change.to}`} data-kind={change.kind}>
              <span aria-hidden>{change.kind && MARKS[change.kind]}</span>
              {format.name(change.words, '')}
            </li>
          ))}
        </ul>
      )}
    </Fetched>
  );
}
