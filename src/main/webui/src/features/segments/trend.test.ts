import { describe, expect, it } from 'vitest';
import { pointsOf, type Size, trendOf } from './trend';

const size = (day: string, count: number, version = 1): Size => ({
  day,
  count,
  version,
  total: 1000,
  asOf: `${day}T08:00:00Z`,
});

describe('a trend', () => {
  it('goes from the first to the last day', () => {
    const trend = trendOf([size('2026-03-04', 120), size('2026-03-02', 90), size('2026-03-01', 100)]);
    expect(trend.sizes.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-04']);
    expect(trend.change).toBeCloseTo(0.2);
    expect(trend.days).toBe(3);
  });

  it('compares nothing with what another version counted', () => {
    const trend = trendOf([size('2026-03-03', 50, 2), size('2026-03-02', 40, 2), size('2026-03-01', 100)]);
    expect(trend.change).toBeCloseTo(0.25);
    expect(trend.days).toBe(1);
  });

  it('has no change after one day, or from nobody', () => {
    expect(trendOf([size('2026-03-01', 100)]).change).toBeUndefined();
    expect(trendOf([size('2026-03-02', 5), size('2026-03-01', 0)]).change).toBeUndefined();
  });
});

describe('the picture of a trend', () => {
  const box = { width: 100, height: 50 };

  it('does not make much of little', () => {
    const ys = pointsOf([size('2026-03-01', 100), size('2026-03-02', 95)], box).map(([, y]) => y);
    expect(ys).toEqual([0, 25]);
  });

  it('keeps the distance of days, from the fewest to the most', () => {
    const sizes = [size('2026-03-01', 0), size('2026-03-02', 50), size('2026-03-05', 100)];
    expect(pointsOf(sizes, box)).toEqual([
      [0, 50],
      [25, 25],
      [100, 0],
    ]);
  });

  it('puts a single day in the middle, and copes with nobody at all', () => {
    expect(pointsOf([size('2026-03-01', 0)], box)).toEqual([[50, 50]]);
  });
});
