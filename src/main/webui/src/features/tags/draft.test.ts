import { describe, expect, it } from 'vitest';
import type { Schemas } from '#/api/client';
import { draftOf, EMPTY, tagOf } from './draft';

const tag: Schemas['Tag'] = {
  code: 'crm.level',
  names: { zh: '等级', en: 'Level' },
  description: { zh: '会员等级' },
  category: ['attributes', 'account'],
  type: 'ENUM',
  kind: 'RULE',
  weighted: false,
  open: true,
  values: [
    { code: 'gold', names: { zh: '金', en: 'Gold' } },
    { code: 'plain', names: {} },
  ],
  refresh: 'DAILY',
  timeToLive: 'P180D',
  sensitivity: 'INTERNAL',
  owner: 'crm',
  state: 'PUBLISHED',
  version: 3,
};

describe('a form', () => {
  it('sends back what it was given', () => {
    // The version is the server's.
    expect({ ...tagOf(draftOf(tag), 'PUBLISHED'), version: 3 }).toEqual(tag);
  });

  it('keeps a time to live that is not of whole days', () => {
    expect(draftOf({ ...tag, timeToLive: 'PT12H' }).days).toBeNull();
    expect(tagOf(draftOf({ ...tag, timeToLive: 'PT12H' }), 'DRAFT').timeToLive).toBe('PT12H');
  });

  it('leaves out what its type does not have', () => {
    const flag = tagOf({ ...draftOf(tag), type: 'FLAG', weighted: true }, 'DRAFT');
    expect(flag).not.toHaveProperty('values');
    expect(flag).toMatchObject({ weighted: false, open: false });
    expect(flag).not.toHaveProperty('precision');
    expect(tagOf({ ...EMPTY, type: 'DATE' }, 'DRAFT').precision).toBe('DAY');
  });

  it('sends no empty names', () => {
    const sent = tagOf({ ...EMPTY, code: ' a.b ', names: { zh: ' 名 ', en: ' ' } }, 'DRAFT');
    expect(sent).toMatchObject({ code: 'a.b', names: { zh: '名' } });
    expect(sent).not.toHaveProperty('description');
  });
});
