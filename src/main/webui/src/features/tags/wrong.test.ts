import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { wrongAt } from './wrong';

beforeEach(() => i18next.changeLanguage('en'));

describe('what stands beside a field of a tag', () => {
  it('is what is wrong with it, or within it', () => {
    const errors = [{ pointer: '/values/1/code', code: 'UNKNOWN_TAG', message: 'No.' }];
    expect(wrongAt('/values/1', errors)).toBe('There is no such tag.');
    expect(wrongAt('/values/10', errors)).toBeUndefined();
    expect(wrongAt('/code', errors)).toBeUndefined();
  });

  it('is also that it is missing, which is told of the object that lacks it', () => {
    const errors = [
      { pointer: '/names', code: 'MISSING_FIELD', message: 'zh is missing', allowed: ['zh'] },
      { pointer: '', code: 'MISSING_FIELD', message: 'owner is missing', allowed: ['owner'] },
      { pointer: '/values/2/names', code: 'MISSING_FIELD', message: 'en is missing', allowed: ['en'] },
    ];
    expect(wrongAt('/names/zh', errors)).toBe('Something is missing.');
    expect(wrongAt('/names/en', errors)).toBeUndefined();
    expect(wrongAt('/owner', errors)).toBe('Something is missing.');
    expect(wrongAt('/values/2', errors)).toBe('Something is missing.');
  });
});
