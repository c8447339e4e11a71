import { Link } from 'react-router';
import { StateMark } from '#/features/work/StateMark';
import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import { Nothing } from '#/ui/Nothing';
import { ShowMore } from '#/ui/ShowMore';
import { When } from '#/ui/When';
import { DeleteLookalike, RefreshLookalike } from './LookalikeActions';
import { isOpen, type ListedLookalike, pathOf, useLookalikes } from './lookalikes';
import { useText } from './texts';

/** Those that were found before, the newest first. */
export function Earlier() {
  const t = useText();
  const lookalikes = useLookalikes();
  return (
    <>
      <h2 className="section-head">{t('earlier')}</h2>
      <Fetched
        query={lookalikes}
        rows={3}
        empty={{ when: ({ items }) => items.length === 0, show: <Nothing text={t('earlier.none')} /> }}
      >
        {({ items }) => (
          <ul className="listing">
            {items.map((lookalike) => (
              <LookalikeRow key={lookalike.id} lookalike={lookalike} />
            ))}
          </ul>
        )}
      </Fetched>
      <ShowMore query={lookalikes} />
    </>
  );
}

function LookalikeRow({ lookalike: { id, name, state, createdAt, size } }: { lookalike: ListedLookalike }) {
  const t = useText();
  const format = useFormat();
  const shown = name ?? t('one');
  return (
    <li>
      <div className="row-main">
        <Link className="row-name" to={pathOf(id)}>
          {shown}
        </Link>
        <span className="row-marks">
          <StateMark state={state} />
          <When iso={createdAt} />
        </span>
      </div>
      {size !== undefined && (
        <span className="row-figure figure">
          <strong>{format.number(size)}</strong>
          <span className="soft">{t('earlier.people')}</span>
        </span>
      )}
      <span className="row-buttons">
        <RefreshLookalike id={id} name={shown} small disabled={isOpen(state)} />
        <DeleteLookalike id={id} name={shown} small />
      </span>
    </li>
  );
}
