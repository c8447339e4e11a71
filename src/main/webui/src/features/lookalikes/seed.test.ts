import { describe, expect, it } from 'vitest';
import { idsIn, MOST_IDS, questionOf, type SeedForm } from './seed';

const empty: SeedForm = {
  kind: 'segment',
  segment: undefined,
  audience: undefined,
  ids: '',
  within: undefined,
  size: null,
  name: '',
};

describe('pasted ids', () => {
  it('are parted by whatever people paste, and each taken once', () => {
    expect(idsIn(' a1\nb2, c3;d4\uFF0Ce5\uFF1Bf6\u3001g7,a1\t')).toEqual(['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7']);
  });
});

describe('the question', () => {
  it('waits for a seed', () => {
    expect(questionOf(empty)).toBeUndefined();
    expect(questionOf({ ...empty, kind: 'audience' })).toBeUndefined();
    expect(questionOf({ ...empty, kind: 'ids', ids: ' , ' })).toBeUndefined();
  });

  it('takes as many ids as the server does, and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join('\n');
    expect(questionOf({ ...empty, kind: 'ids', ids: many(MOST_IDS) })).toBeDefined();
    expect(questionOf({ ...empty, kind: 'ids', ids: many(MOST_IDS + 1) })).toBeUndefined();
  });

  it('says a size where one is chosen, and a twentieth where not', () => {
    const filter = { language: 1, where: { segment: { id: 'vip' } } };
    expect(questionOf({ ...empty, segment: 'vip' })).toEqual({ seed: { filter }, excludeSeed: true, ratio: 0.05 });
    expect(questionOf({ ...empty, segment: 'vip', size: 500, within: 'vip', name: ' like vips ' })).toEqual({
      seed: { filter },
      excludeSeed: true,
      size: 500,
      within: filter,
      name: 'like vips',
    });
  });
});
