import i18next from 'i18next';
import { expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import { onlyIn, saySeed } from './seedName';
import { say } from './texts';

const filter = (where: unknown) => ({ language: 1, where });
const segment = { segment: { id: 'vip' } };

it('is a segment or a list where the filter is about nothing else', () => {
  expect(onlyIn(filter(segment))).toEqual({ kind: 'segment', id: 'vip' });
  expect(onlyIn(filter({ all: [{ list: { id: 'l1' } }] }))).toEqual({ kind: 'list', id: 'l1' });
  expect(onlyIn(filter({ all: [segment, segment] }))).toBeUndefined();
  expect(onlyIn(filter({ none: [segment] }))).toBeUndefined();
  expect(onlyIn(filter({ all: [] }))).toBeUndefined();
});

it('is said with its name, or with how many there are', async () => {
  await i18next.changeLanguage('zh');
  const words = (seed: Parameters<typeof saySeed>[0]) => saySeed(seed, say, formatIn('zh').number);
  expect(words({ kind: 'segment', name: '高价值会员' })).toBe('分群“高价值会员”');
  expect(say('like', { seed: words({ kind: 'customers', count: 1200 }) })).toBe('与指定的 1,200 位客户相似的人');
  await i18next.changeLanguage('en');
  expect(say('like', { seed: words({ kind: 'list', name: 'Savers' }) })).toBe('People like the list “Savers”');
});
