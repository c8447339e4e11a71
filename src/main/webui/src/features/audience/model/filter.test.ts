import { describe, expect, it } from 'vitest';
import { toFilter } from './filter';
import { toFunnel } from './funnel';
import { fromFilter, Unreadable } from './reading';
import type { Audience, Group, Row } from './tree';

const row = (id: string, more: object = {}): Row => ({ kind: 'tag', id, tag: `crm.${id}`, op: 'exists', ...more });
const group = (id: string, mode: Group['mode'], ...rows: Row[]): Group => ({ kind: 'group', id, mode, rows });
const audience = (mode: Group['mode'], ...rows: Row[]): Audience => ({ root: group('root', mode, ...rows) });

/** What a JSON pointer into the request's body leads to. */
function at(filter: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], { filter });
}

/** A filter without the names of its nodes. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const isNamedNode = 'id' in value && Object.keys(value).length > 1 && !('version' in value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key === 'id' && isNamedNode ? [] : [[key, plain(one)]])),
  );
}

describe('a filter', () => {
  it('leaves out what is switched off, what is not complete, and groups without anything in force', () => {
    const { filter } = toFilter(
      audience(
        'all',
        row('a'),
        row('b', { off: true }),
        row('c', { op: 'in', value: [] }),
        group('g', 'any', row('d', { off: true })),
        { kind: 'segment', id: 's' },
      ),
    );
    expect(plain(filter)).toEqual({ language: 1, where: { all: [{ tag: 'crm.a', op: 'exists' }] } });
  });

  it('of nothing is everybody, however its rows would combine', () => {
    expect(plain(toFilter(audience('none')).filter)).toEqual({ language: 1, where: { all: [] } });
  });

  it('says where in it each row went', () => {
    const { filter, pointers } = toFilter(
      audience('all', row('x', { off: true }), row('a'), group('g', 'none', row('b'))),
    );
    expect([...pointers.keys()].sort()).toEqual(['a', 'b', 'g', 'root']);
    for (const [id, pointer] of pointers) {
      expect(at(filter, pointer)).toMatchObject({ id });
    }
  });
});

describe('a filter that is read', () => {
  const FILTER = {
    language: 1,
    timezone: 'Asia/Shanghai',
    where: {
      all: [
        { tag: 'crm.member_level', op: 'in', value: ['gold', 'diamond'] },
        {
          any: [
            { tag: 'retail.spend_12m', op: 'range', value: { gte: 1000, lt: 5000 } },
            { tag: 'behaviour.interest', op: 'eq', value: 'outdoor', weight: { gte: 0.7 } },
            { tag: 'crm.push', op: 'eq', value: false },
          ],
        },
        { tag: 'crm.birthday', op: 'anniversary', value: { next: 7, unit: 'day' } },
        { segment: { id: 'vip-core', version: 3 } },
        { sample: { salt: 'autumn-test', from: 0, to: 50 } },
        { none: [{ list: { id: 'blocked-2026' } }, { tag: 'crm.opt_out', op: 'exists' }] },
      ],
    },
  };

  it('is written again as it was', () => {
    const written = plain(toFilter(fromFilter(FILTER)).filter);
    expect(written).toEqual(plain({ ...FILTER }));
    expect(plain(toFilter(fromFilter({ filter: FILTER })).filter)).toEqual(written);
  });

  it('of one condition stands in a group', () => {
    const read = fromFilter({ language: 1, where: { tag: 'crm.a', op: 'exists' } });
    expect(plain(toFilter(read).filter)).toEqual({ language: 1, where: { all: [{ tag: 'crm.a', op: 'exists' }] } });
  });

  it('gives every row a name of its own, whatever others called theirs', () => {
    const { root } = fromFilter({
      where: { all: [row('a'), row('a')].map(({ id }) => ({ id, tag: 'crm.a', op: 'exists' })) },
    });
    expect(new Set(root.rows.map(({ id }) => id)).size).toBe(2);
  });

  it('is refused where rows cannot show it', () => {
    for (const broken of [null, [], 'text', {}, { where: {} }, { where: { all: {} } }, { where: { all: [1] } }]) {
      expect(() => fromFilter(broken)).toThrow(Unreadable);
    }
  });
});

describe('a funnel', () => {
  it('nests rows so that every step has a node of its own', () => {
    const { filter, pointers, steps } = toFunnel(audience('all', row('a'), row('b'), row('c')));
    expect(plain(filter)).toEqual({
      language: 1,
      where: {
        all: [
          {
            all: [
              { tag: 'crm.a', op: 'exists' },
              { tag: 'crm.b', op: 'exists' },
            ],
          },
          { tag: 'crm.c', op: 'exists' },
        ],
      },
    });
    expect(steps).toEqual(
      new Map([
        ['c', '/filter/where'],
        ['b', '/filter/where/all/0'],
        ['a', '/filter/where/all/0/all/0'],
      ]),
    );
    expect(at(filter, pointers.get('c') ?? '')).toMatchObject({ id: 'c' });
  });

  it('has no steps where rows are alternatives', () => {
    expect(toFunnel(audience('any', row('a'), row('b'))).steps.size).toBe(0);
  });

  it('never nests deeper than the server allows, and still has every step', () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(`r${index}`));
    const { filter, pointers, steps } = toFunnel(audience('all', ...rows, group('g', 'any', row('last'))));
    expect(depth((filter as { where: unknown }).where)).toBeLessThanOrEqual(12);
    expect(steps.size).toBe(31);
    for (const { id } of rows) {
      expect(at(filter, pointers.get(id) ?? '')).toMatchObject({ id });
    }
    const step = at(filter, steps.get('r20') ?? '') as { all: { tag: string }[] };
    expect(step.all.map(({ tag }) => tag)).toEqual(rows.slice(0, 21).map(({ id }) => `crm.${id}`));
  });

  function depth(node: unknown): number {
    const children = Object.values(node as object).find((value) => Array.isArray(value)) as unknown[] | undefined;
    return 1 + Math.max(0, ...(children ?? []).filter((one) => typeof one === 'object').map(depth));
  }
});
