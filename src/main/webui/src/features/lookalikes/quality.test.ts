import { describe, expect, it } from 'vitest';
import type { Quality } from './lookalikes';
import { figureRows, gradeOf, intervalOf, trustOf } from './quality';

const figures = { auc: 0.5, liftAt1: 1, liftAt5: 1, liftAt10: 1, recallAt10: 0.1 };
const quality: Quality = {
  draws: 5,
  heldOut: 200,
  auc: 0.75,
  liftAt1: 4,
  liftAt5: 3.5,
  liftAt10: 3,
  recallAt10: 0.3,
  spread: { auc: 0.01, liftAt1: 0.4, liftAt5: 0.3, liftAt10: 0.2, recallAt10: 0.02 },
  interval: { auc: [0.73, 0.77], liftAt1: [3, 5] },
  baseline: { random: figures },
  methods: [],
};

it('grades at the bounds', () => {
  expect([0.8, 0.7999, 0.7, 0.6999, 0.6, 0.5999].map(gradeOf)).toEqual([
    'strong',
    'usable',
    'usable',
    'weak',
    'weak',
    'none',
  ]);
});

it('trusts less what is nearly certain, since the tags may restate the seed', () => {
  const certain = { ...quality, auc: 0.999 };
  expect(trustOf({ quality: certain })).toBe('strong');
  expect(trustOf({ quality: certain, cautions: [{ code: 'SMALL_SEED' }] })).toBe('strong');
  expect(trustOf({ quality: certain, cautions: [{ code: 'NEARLY_CERTAIN' }] })).toBe('usable');
  expect(trustOf({ quality: { ...quality, auc: 0.65 }, cautions: [{ code: 'NEARLY_CERTAIN' }] })).toBe('weak');
});

describe('the figures', () => {
  it('have the intervals that the server says', () => {
    expect(intervalOf(quality, 'auc')).toEqual([0.73, 0.77]);
    expect(intervalOf(quality, 'recallAt10')).toBeUndefined();
  });

  it('stand beside chance and, where there is one, the best tag', () => {
    expect(figureRows(quality)[1]).toEqual({
      figure: 'liftAt1',
      mean: 4,
      spread: 0.4,
      interval: [3, 5],
      bestTag: undefined,
      random: 1,
    });
    const withTag = { ...quality, baseline: { random: figures, bestTag: { ...figures, tag: 'crm.city', auc: 0.62 } } };
    expect(figureRows(withTag).map(({ bestTag }) => bestTag)).toEqual([0.62, 1, 1, 1, 0.1]);
  });
});
