import { expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import { binsOf } from './spread';

const share = (from: unknown, to: unknown, count: number) => ({
  from,
  to,
  count,
  baseCount: count,
  significant: false,
});

it('names the steps of a histogram, open at both ends', () => {
  const shares = [share(undefined, 1.5, 3), share(1.5, 2000, 0), share(2000, undefined, 7)];
  expect(binsOf(shares, formatIn('en'))).toEqual([
    { label: '< 1.5', count: 3 },
    { label: '1.5 – 2,000', count: 0 },
    { label: '≥ 2,000', count: 7 },
  ]);
});

it('says days as days', () => {
  expect(binsOf([share('2026-01-01', '2026-02-01', 1)], formatIn('zh'))).toEqual([
    { label: '2026年1月1日 – 2026年2月1日', count: 1 },
  ]);
});
