import { describe, expect, it } from 'vitest';
import { edgesOf, endsAt, placeOf } from './bins';
import { boundsOf, endsOf } from './bounds';
import type { Bounds } from './tree';

describe('bounds', () => {
  it('are shown as two ends and read back from them', () => {
    const all: Bounds<number>[] = [{ gte: 1 }, { gt: 0, lt: 5 }, { lte: 3 }, { gte: 2, lte: 2 }];
    for (const bounds of all) {
      expect(boundsOf(endsOf(bounds))).toEqual(bounds);
    }
  });

  it('ask nothing where both ends are open', () => {
    expect(boundsOf(endsOf<number>(undefined))).toBeUndefined();
    expect(endsOf({ gt: 0 })).toEqual({ from: 0, fromIncluded: false, to: undefined, toIncluded: true });
  });
});

describe('a range over a distribution', () => {
  const edges = edgesOf([
    { to: 10, count: 5 },
    { from: 10, to: 20, count: 9 },
    { from: 20, count: 1 },
  ]);

  it('has its places between the bins', () => {
    expect([...edges]).toEqual([
      [1, 10],
      [2, 20],
    ]);
    expect(placeOf(edges, 13, 0)).toBe(1);
    expect(placeOf(edges, 17, 0)).toBe(2);
    expect(placeOf(edges, undefined, 3)).toBe(3);
  });

  it('is open at the sides, and takes in its beginning but not its end', () => {
    expect(boundsOf(endsAt(edges, 1, 2))).toEqual({ gte: 10, lt: 20 });
    expect(boundsOf(endsAt(edges, 0, 2))).toEqual({ lt: 20 });
    expect(boundsOf(endsAt(edges, 0, 3))).toBeUndefined();
  });
});
