import { describe, expect, it } from 'vitest';
import type { Edit } from './edits';
import { begin, type History, step } from './history';
import type { Audience, TagRow } from './tree';

const row = (value: number): TagRow => ({ kind: 'tag', id: 'a', tag: 'crm.points', op: 'eq', value });
const EMPTY: Audience = { root: { kind: 'group', id: 'root', mode: 'all', rows: [] } };
const VIP = { id: 'vip', version: 1 };
const ADD: Edit = { type: 'add', into: 'root', row: row(0) };

const type = (history: History, value: number, at: number) =>
  step(history, { type: 'edit', at, edit: { type: 'change', id: 'a', row: row(value) } });
const added = () => step(begin(EMPTY), { type: 'edit', edit: ADD, at: 0 });
const valueOf = ({ now }: History) => {
  const first = now.root.rows[0];
  return first?.kind === 'tag' ? first.value : undefined;
};

describe('the history', () => {
  it('goes back and forth again', () => {
    const typed = type(added(), 5, 5000);
    const undone = step(typed, { type: 'undo' });
    expect(valueOf(undone)).toBe(0);
    expect(step(undone, { type: 'redo' }).now).toBe(typed.now);
    expect(step(step(undone, { type: 'undo' }), { type: 'undo' }).now).toBe(EMPTY);
  });

  it('takes a number that is being typed as one step', () => {
    const typed = type(type(type(added(), 1, 5000), 12, 5300), 123, 5600);
    expect(valueOf(typed)).toBe(123);
    expect(valueOf(step(typed, { type: 'undo' }))).toBe(0);
  });

  it('takes what comes after a pause as another', () => {
    expect(valueOf(step(type(type(added(), 1, 5000), 2, 9000), { type: 'undo' }))).toBe(1);
  });

  it('forgets what was undone once something else is done', () => {
    const other = type(step(type(added(), 5, 5000), { type: 'undo' }), 7, 9000);
    expect(other.future).toEqual([]);
    expect(step(other, { type: 'redo' })).toBe(other);
  });

  it('has no step for what changes nothing, and none for saving', () => {
    const history = added();
    expect(step(history, { type: 'edit', at: 1, edit: { type: 'remove', id: 'nobody' } })).toBe(history);
    const saved = step(history, { type: 'edit', at: 1, edit: { type: 'saved', as: VIP } });
    expect(saved.now.origin).toBe(VIP);
    expect(saved.past).toEqual(history.past);
  });

  it('knows what is undone and redone after saving as drafts of what was saved', () => {
    const drafted = step(begin({ ...EMPTY, origin: VIP }), { type: 'edit', edit: ADD, at: 0 });
    const typed = step(type(drafted, 5, 5000), { type: 'undo' });
    const saved = step(typed, { type: 'edit', at: 1, edit: { type: 'saved', as: { id: 'vip', version: 2 } } });
    expect(step(saved, { type: 'undo' }).now.origin?.version).toBe(2);
    expect(step(saved, { type: 'redo' }).now.origin?.version).toBe(2);
  });

  it('keeps 200 steps', () => {
    let history = added();
    for (let value = 1; value <= 250; value++) {
      history = type(history, value, value * 10_000);
    }
    expect(history.past).toHaveLength(200);
  });
});
