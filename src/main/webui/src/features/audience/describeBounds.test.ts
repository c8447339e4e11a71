import { describe, expect, it } from 'vitest';
import { describeBounds } from './describeBounds';

describe('a range in signs', () => {
  it('names each end that it has, the lower one first', () => {
    expect(describeBounds({ lt: 10, gte: 3 }, String, ', ')).toBe('≥ 3, < 10');
    expect(describeBounds({ gt: '2026-01-01' }, (day) => `<${day}>`, ', ')).toBe('> <2026-01-01>');
    expect(describeBounds({}, String, ', ')).toBe('');
  });
});
