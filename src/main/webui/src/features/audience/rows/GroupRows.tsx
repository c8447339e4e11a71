import type { Group } from '../model/tree';
import { AddBar } from './AddBar';
import { GroupBox } from './GroupBox';
import { LeafRow } from './LeafRow';

/** The rows of a group, and below them the ways to add one. */
export function GroupRows({ group, path }: { group: Group; path: readonly string[] }) {
  return (
    <>
      {group.rows.length > 0 && (
        <ul className="rows">
          {group.rows.map((row, at) => {
            const place = { into: group.id, at, path, of: group.rows.length };
            return (
              <li key={row.id}>
                {row.kind === 'group' ? <GroupBox group={row} place={place} /> : <LeafRow row={row} place={place} />}
              </li>
            );
          })}
        </ul>
      )}
      <AddBar group={group} path={path} />
    </>
  );
}
