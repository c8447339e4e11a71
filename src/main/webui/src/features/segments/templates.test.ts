import { describe, expect, it } from 'vitest';
import { defaultsOf, type Parameter, sent } from './templates';

// The document calls every JSON an object; a default may be a number or a list as well.
const parameter = (name: string, value: unknown): Parameter => ({
  name,
  names: {},
  type: 'WHOLE',
  default: value as Parameter['default'],
});

describe('the parameters of a template', () => {
  it('begin as the template has them', () => {
    expect(defaultsOf([parameter('days', 30), parameter('levels', ['gold']), parameter('channel', 'app')])).toEqual({
      days: 30,
      levels: ['gold'],
      channel: 'app',
    });
  });

  it('are left out where they are empty', () => {
    expect(sent({ days: null, levels: [], channel: '', orders: 0 })).toEqual({ orders: 0 });
  });
});
