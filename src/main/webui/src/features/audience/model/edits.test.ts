import { describe, expect, it } from 'vitest';
import { edit, type Edit } from './edits';
import { type Audience, type Group, leaves, type Row } from './tree';

const row = (id: string): Row => ({ kind: 'tag', id, tag: `crm.${id}`, op: 'exists' });
const group = (id: string, ...rows: Row[]): Group => ({ kind: 'group', id, mode: 'any', rows });
const audience = (...rows: Row[]): Audience => ({ root: { kind: 'group', id: 'root', mode: 'all', rows } });

/** The rows as nested ids; those that were made are called `new`. */
const KNOWN = ['a', 'b', 'c', 'd', 'g', 'h'];
type Shape = string | readonly [string, Shape[]];
const shape = (rows: readonly Row[]): Shape[] =>
  rows.map((one) => {
    const id = KNOWN.includes(one.id) ? one.id : 'new';
    return one.kind === 'group' ? [id, shape(one.rows)] : id;
  });
const after = (before: Audience, by: Edit) => shape(edit(before, by).root.rows);

describe('rows', () => {
  it('are added at the end of a group, or at a place', () => {
    const before = audience(row('a'), group('g', row('b')));
    expect(after(before, { type: 'add', into: 'root', row: row('c') })).toEqual(['a', ['g', ['b']], 'c']);
    expect(after(before, { type: 'add', into: 'g', row: row('c'), at: 0 })).toEqual(['a', ['g', ['c', 'b']]]);
  });

  it('are copied with all that is in them, under names of their own', () => {
    const copied = edit(audience(group('g', row('a'), group('h', row('b')))), { type: 'copy', id: 'g' });
    expect(shape(copied.root.rows)).toEqual([
      ['g', ['a', ['h', ['b']]]],
      ['new', ['new', ['new', ['new']]]],
    ]);
    const ids = copied.root.rows.flatMap(leaves).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are switched off and on again', () => {
    const off = edit(audience(row('a')), { type: 'switch', id: 'a' });
    expect(off.root.rows[0]?.off).toBe(true);
    expect(edit(off, { type: 'switch', id: 'a' }).root.rows[0]?.off).toBe(false);
  });

  it('are removed wherever they are', () => {
    expect(after(audience(row('a'), group('g', row('b'))), { type: 'remove', id: 'b' })).toEqual(['a', ['g', []]]);
  });
});

describe('moving', () => {
  const before = audience(row('a'), row('b'), group('g', row('c'), group('h', row('d'))));

  it('takes places as they are before it', () => {
    expect(after(before, { type: 'move', id: 'a', into: 'root', at: 2 })).toEqual([
      'b',
      'a',
      ['g', ['c', ['h', ['d']]]],
    ]);
    expect(after(before, { type: 'move', id: 'b', into: 'root', at: 0 })).toEqual([
      'b',
      'a',
      ['g', ['c', ['h', ['d']]]],
    ]);
  });

  it('leads into groups and out of them', () => {
    expect(after(before, { type: 'move', id: 'a', into: 'h', at: 1 })).toEqual(['b', ['g', ['c', ['h', ['d', 'a']]]]]);
    expect(after(before, { type: 'move', id: 'd', into: 'root', at: 0 })).toEqual([
      'd',
      'a',
      'b',
      ['g', ['c', ['h', []]]],
    ]);
  });

  it('never puts a group into itself, and leaves the very same thing where nothing moves', () => {
    expect(edit(before, { type: 'move', id: 'g', into: 'h', at: 0 })).toBe(before);
    expect(edit(before, { type: 'move', id: 'a', into: 'root', at: 1 })).toBe(before);
    expect(edit(before, { type: 'move', id: 'nobody', into: 'root', at: 0 })).toBe(before);
  });

  it('shifts by one place, and not beyond the ends', () => {
    expect(after(before, { type: 'shift', id: 'a', by: 1 })).toEqual(['b', 'a', ['g', ['c', ['h', ['d']]]]]);
    expect(edit(before, { type: 'shift', id: 'a', by: -1 })).toBe(before);
    expect(edit(before, { type: 'shift', id: 'd', by: 1 })).toBe(before);
  });
});

describe('groups', () => {
  it('are put around a row and taken away again', () => {
    const wrapped = edit(audience(row('a'), row('b')), { type: 'wrap', id: 'b', mode: 'none' });
    expect(shape(wrapped.root.rows)).toEqual(['a', ['new', ['b']]]);
    const made = wrapped.root.rows[1];
    expect(made).toMatchObject({ kind: 'group', mode: 'none' });
    expect(after(wrapped, { type: 'unwrap', id: made?.id ?? '' })).toEqual(['a', 'b']);
  });

  it('say how their rows combine, the outermost too', () => {
    const before = audience(group('g', row('a')));
    expect(edit(before, { type: 'mode', id: 'root', mode: 'none' }).root.mode).toBe('none');
    expect(edit(before, { type: 'mode', id: 'g', mode: 'all' }).root.rows[0]).toMatchObject({ mode: 'all' });
  });
});
