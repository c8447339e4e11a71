import { expect, it } from 'vitest';
import { plainDigits } from './plainDigits';

it('reads digits, signs and points in full width', () => {
  expect(plainDigits('\uFF11\uFF10\uFF10')).toBe('100');
  expect(plainDigits('\uFF0D\uFF11\uFF12\uFF0E\uFF15')).toBe('-12.5');
  expect(plainDigits('12\u30025')).toBe('12.5');
});

it('reads past what stands between digits, and leaves letters, which are no number', () => {
  expect(plainDigits(' 123,456 ')).toBe('123456');
  expect(plainDigits('1\uFF0C000')).toBe('1000');
  expect(plainDigits('ten')).toBe('ten');
});
