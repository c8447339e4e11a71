import { expect, it } from 'vitest';
import { gradeOf } from './quality';

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
