import i18next from 'i18next';
import { expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import { sayCaution, sayCautions } from './caution';
import type { Caution } from './lookalikes';

const few: Caution = { code: 'FEWER_THAN_WANTED', figures: { wanted: 6000, found: 540 }, message: 'In words.' };

it('says by its code what to keep in mind, with its figures, in the language of the reader', async () => {
  await i18next.changeLanguage('zh');
  expect(sayCaution(few, formatIn('zh'))).toBe('想找 6,000 人，但一共只有 540 人。');
  const small: Caution = {
    code: 'SMALL_SEED',
    figures: { seed: 49, least: 50, low: 0.512345, high: 0.9 },
    message: 'In words.',
  };
  expect(sayCaution(small, formatIn('zh'))).toBe('种子只有 49 人，不到 50 人：AUC 可能在 0.512 到 0.9 之间。');
  await i18next.changeLanguage('en');
  expect(sayCaution(few, formatIn('en'))).toBe('6,000 people were asked for, and there are only 540.');
});

it('leaves what has no code that it knows in the words of the server', () => {
  const newer = { ...few, code: 'NEWER' } as unknown as Caution;
  expect(sayCaution(newer, formatIn('zh'))).toBe('In words.');
  expect(sayCautions({ warnings: ['Of before.'] }, formatIn('zh'))).toEqual(['Of before.']);
  expect(sayCautions({ warnings: ['In words.'], cautions: [] }, formatIn('zh'))).toEqual([]);
});
