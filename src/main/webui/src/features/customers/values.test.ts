import { describe, expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import { byWeight, valueText } from './values';

const en = formatIn('en');
const zh = formatIn('zh');
const yesNo = { yes: 'Yes', no: 'No' };

describe('a value', () => {
  it('is said by its name in the language, else by its code', () => {
    const gold = { value: 'gold', names: { zh: '黄金会员', en: 'Gold' } };
    expect(valueText('ENUM', gold, en, yesNo)).toBe('Gold');
    expect(valueText('ENUM', gold, zh, yesNo)).toBe('黄金会员');
    expect(valueText('MULTI', { value: 'x1' }, en, yesNo)).toBe('x1');
  });

  it('that is a flag is yes or no', () => {
    expect(valueText('FLAG', { value: true }, en, yesNo)).toBe('Yes');
    expect(valueText('FLAG', { value: false }, en, yesNo)).toBe('No');
  });

  it('that is a number is grouped', () => {
    expect(valueText('NUMBER', { value: 12345.5 }, en, yesNo)).toBe('12,345.5');
  });

  it('that is a day does not depend on the time zone', () => {
    expect(valueText('DATE', { value: '1990-01-01' }, en, yesNo)).toBe('1 Jan 1990');
    expect(valueText('DATE', { value: '1990-01-01' }, zh, yesNo)).toBe('1990年1月1日');
  });
});

it('puts the heaviest value first', () => {
  const values = [{ value: 'a', weight: 0.2 }, { value: 'b' }, { value: 'c', weight: 0.9 }];
  expect(byWeight(values).map((one) => one.value)).toEqual(['c', 'a', 'b']);
});
