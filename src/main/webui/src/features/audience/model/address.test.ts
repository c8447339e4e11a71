import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress } from './address';
import type { Audience } from './tree';

const AUDIENCE: Audience = {
  origin: { id: 'vip', version: 3 },
  timezone: 'Asia/Shanghai',
  root: {
    kind: 'group',
    id: 'root',
    mode: 'all',
    rows: [
      { kind: 'tag', id: 'a', tag: 'crm.city', op: 'in', value: ['上海', '~?/+&='] },
      { kind: 'group', id: 'g', mode: 'none', off: true, rows: [{ kind: 'list', id: 'l', list: 'blocked' }] },
    ],
  },
};

describe('an address', () => {
  it('brings back all that was built, what is switched off too', async () => {
    expect(await fromAddress(await toAddress(AUDIENCE))).toEqual(AUDIENCE);
  });

  it('of before versions were kept is a draft of nothing', async () => {
    const { origin: _origin, ...rest } = AUDIENCE;
    expect(await fromAddress(await toAddress({ ...AUDIENCE, origin: 'vip' } as never))).toEqual(rest);
  });

  it('needs no escaping', async () => {
    expect(await toAddress(AUDIENCE)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('that is cut off, or somebody else’s, brings nothing', async () => {
    const address = await toAddress(AUDIENCE);
    expect(await fromAddress(address.slice(0, -9))).toBeUndefined();
    expect(await fromAddress('%%%')).toBeUndefined();
    expect(await fromAddress(await toAddress({ root: { kind: 'other', id: 'x' } } as never))).toBeUndefined();
    expect(await fromAddress(await toAddress({ root: { kind: 'group', id: 'x' } } as never))).toBeUndefined();
  });
});
