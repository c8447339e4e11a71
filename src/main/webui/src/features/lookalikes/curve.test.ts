import { describe, expect, it } from 'vitest';
import { line, nearest } from './curve';

const curve = [
  { ratio: 0.1, size: 100, minScore: 0.9, expectedPrecision: 0.8, possiblePrecision: 1 },
  { ratio: 0.1, size: 1000, minScore: 0.6, expectedPrecision: 0.4, possiblePrecision: 1 },
  { ratio: 0.1, size: 10_000, minScore: 0.2, expectedPrecision: 0.1, possiblePrecision: 1 },
];

describe('a place on the curve', () => {
  it('is the nearest by ratio', () => {
    expect(nearest(curve, 100)).toBe(0);
    expect(nearest(curve, 400)).toBe(1);
    expect(nearest(curve, 300)).toBe(0);
    expect(nearest(curve, 1_000_000)).toBe(2);
    expect(nearest(curve, 0)).toBe(0);
  });
});

describe('the line', () => {
  it('fills its box', () => {
    expect(line(curve, { width: 200, height: 100 })).toEqual([
      [0, 0],
      [100, 50],
      [200, 87.5],
    ]);
  });

  it('stands a single point at the left', () => {
    expect(line(curve.slice(0, 1), { width: 200, height: 100 })).toEqual([[0, 0]]);
  });
});
