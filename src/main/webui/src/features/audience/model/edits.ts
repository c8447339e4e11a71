import { type Audience, find, type Group, type Leaf, newId, type Mode, type Origin, parentOf, type Row } from './tree';

/** Everything that can be done to what is being built. */
export type Edit =
  | { type: 'add'; into: string; row: Row; at?: number }
  | { type: 'change'; id: string; row: Leaf }
  | { type: 'mode'; id: string; mode: Mode }
  | { type: 'switch'; id: string }
  | { type: 'remove'; id: string }
  | { type: 'copy'; id: string }
  /** `at` is a place among the rows as they stand, the moved one included. */
  | { type: 'move'; id: string; into: string; at: number }
  | { type: 'shift'; id: string; by: -1 | 1 }
  /** Puts a row into a new group of its own, or takes a group's rows out of it. */
  | { type: 'wrap'; id: string; mode: Mode }
  | { type: 'unwrap'; id: string }
  | { type: 'replace'; audience: Audience }
  /** It is now saved as this version of a segment. Nothing to undo. */
  | { type: 'saved'; as: Origin };

export function edit(audience: Audience, by: Edit): Audience {
  if (by.type === 'replace') {
    return by.audience;
  }
  if (by.type === 'saved') {
    return { ...audience, origin: by.as };
  }
  const root = editRoot(audience.root, by);
  return root === audience.root ? audience : { ...audience, root };
}

function editRoot(root: Group, by: Exclude<Edit, { type: 'replace' | 'saved' }>): Group {
  switch (by.type) {
    case 'add':
      return inGroup(root, by.into, (rows) => rows.toSpliced(by.at ?? rows.length, 0, by.row));
    case 'change':
      return onRow(root, by.id, () => [by.row]);
    case 'mode':
      return root.id === by.id
        ? { ...root, mode: by.mode }
        : onRow(root, by.id, (row) => [row.kind === 'group' ? { ...row, mode: by.mode } : row]);
    case 'switch':
      return onRow(root, by.id, (row) => [{ ...row, off: !row.off }]);
    case 'remove':
      return onRow(root, by.id, () => []);
    case 'copy':
      return onRow(root, by.id, (row) => [row, renamed(row)]);
    case 'move':
      return move(root, by.id, by.into, by.at);
    case 'shift':
      return shift(root, by.id, by.by);
    case 'wrap':
      return onRow(root, by.id, (row) => [{ kind: 'group', id: newId(), mode: by.mode, rows: [row] }]);
    case 'unwrap':
      return onRow(root, by.id, (row) => (row.kind === 'group' ? row.rows : [row]));
  }
}

/** Puts other rows in a row's place; the whole stays the same object where the row is not in it. */
function onRow(group: Group, id: string, by: (row: Row) => readonly Row[]): Group {
  const rows = group.rows.flatMap((row) =>
    row.id === id ? by(row) : [row.kind === 'group' ? onRow(row, id, by) : row],
  );
  const same = rows.length === group.rows.length && rows.every((row, index) => row === group.rows[index]);
  return same ? group : { ...group, rows };
}

function inGroup(group: Group, id: string, by: (rows: readonly Row[]) => readonly Row[]): Group {
  if (group.id === id) {
    return { ...group, rows: by(group.rows) };
  }
  return onRow(group, id, (row) => [row.kind === 'group' ? { ...row, rows: by(row.rows) } : row]);
}

function move(root: Group, id: string, into: string, at: number): Group {
  const row = find(root, id);
  const from = parentOf(root, id);
  // A group cannot be put into itself.
  if (!row || !from || find(row, into)) {
    return root;
  }
  const index = from.rows.indexOf(row);
  const place = from.id === into && index < at ? at - 1 : at;
  if (from.id === into && place === index) {
    return root;
  }
  const without = onRow(root, id, () => []);
  return inGroup(without, into, (rows) => rows.toSpliced(place, 0, row));
}

/** One place up or down among its brothers. */
function shift(root: Group, id: string, by: -1 | 1): Group {
  const parent = parentOf(root, id);
  const index = parent?.rows.findIndex((row) => row.id === id) ?? -1;
  if (!parent || index + by < 0 || index + by >= parent.rows.length) {
    return root;
  }
  return move(root, id, parent.id, by < 0 ? index - 1 : index + 2);
}

function renamed(row: Row): Row {
  return row.kind === 'group' ? { ...row, id: newId(), rows: row.rows.map(renamed) } : { ...row, id: newId() };
}
