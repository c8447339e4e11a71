import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import type { Reason } from './lookalikes';
import { sayReason } from './reason';

const told = (kind: Reason['kind'], value?: unknown) =>
  sayReason(
    { tag: 'crm.city', kind, value, seedShare: 0.4, baseShare: 0.2, weight: 1 },
    (code) => ({ sh: 'Shanghai', bj: 'Beijing' })[code] ?? code,
    formatIn('en'),
  );

beforeEach(() => i18next.changeLanguage('en'));

describe('a reason', () => {
  it('names a value, and says yes or no of a flag', () => {
    expect(told('VALUE', 'sh')).toBe('Shanghai');
    expect(told('VALUE', true)).toBe('yes');
    expect(told('VALUE', false)).toBe('no');
  });

  it('says what somebody has not', () => {
    expect(told('WITHOUT', 'bj')).toBe('not Beijing');
    expect(told('OTHER', ['sh', 'bj'])).toBe('neither Shanghai nor Beijing');
    expect(told('OTHER', ['sh', 'bj', 'a', 'b', 'c'])).toBe('neither Shanghai nor Beijing nor a nor 2 more');
    expect(told('MISSING')).toBe('no value');
  });

  it('says a range of numbers, days and instants', () => {
    expect(told('RANGE', { gte: 1000, lt: 2500.5 })).toBe('≥ 1,000, < 2,500.5');
    expect(told('RANGE', { lt: '2024-03-01' })).toBe('< 1 Mar 2024');
    expect(told('RANGE', { gte: '2024-03-01T12:00:00Z' })).toMatch(/^≥ 1 Mar 2024, \d/);
  });
});
