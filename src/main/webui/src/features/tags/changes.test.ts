import { expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import { type Change, changesOf } from './changes';

const words = {
  category: (path: readonly string[]) => path.join(' > '),
  word: (field: string, code: string) => `${field}:${code}`,
  nothing: 'nothing',
};

// The document calls every JSON an object; a field's value may be a text or a list as well.
const change = (field: string, from: unknown, to: unknown): Change => ({ field, from, to }) as Change;

it('says fields in words', () => {
  const diff = [
    change('names', { zh: '礼品', en: 'Gift' }, { zh: '礼物', en: 'Gift' }),
    change('category', ['a', 'b'], ['a', 'c']),
    change('timeToLive', undefined, 'P30D'),
    change('state', 'DRAFT', 'PUBLISHED'),
  ];
  expect(changesOf(diff, formatIn('en'), words)).toEqual([
    { field: 'names', from: '礼品 / Gift', to: '礼物 / Gift' },
    { field: 'category', from: 'a > b', to: 'a > c' },
    { field: 'timeToLive', from: 'nothing', to: '30 days' },
    { field: 'state', from: 'state:DRAFT', to: 'state:PUBLISHED' },
  ]);
});

it('says of a dictionary only what is different', () => {
  const tea = { code: 'tea', names: { zh: '茶', en: 'Tea' } };
  const diff = [
    change(
      'values',
      [tea, { code: 'rum', names: { en: 'Rum' } }, { code: 'gin', names: { en: 'Gin' } }],
      [tea, { code: 'gin', names: { en: 'Dry gin' } }, { code: 'wine', names: { en: 'Wine' } }],
    ),
  ];
  expect(changesOf(diff, formatIn('en'), words)).toEqual([
    { field: 'values', from: 'Rum (rum)', to: 'nothing' },
    { field: 'values', from: 'Gin (gin)', to: 'Dry gin (gin)' },
    { field: 'values', from: 'nothing', to: 'Wine (wine)' },
  ]);
});
