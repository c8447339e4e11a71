import { describe, expect, it } from 'vitest';
import { isComplete } from './complete';
import { operatorsOf, rowFor, withFirstValue, withOperator, withValue, withWeight } from './operators';
import type { TagRow } from './tree';

const CITY = { code: 'crm.city', type: 'ENUM' } as const;
const row = (op: string, value?: TagRow['value'], weight?: TagRow['weight']): TagRow => ({
  kind: 'tag',
  id: 'a',
  tag: 'crm.city',
  op,
  ...(value === undefined ? {} : { value }),
  ...(weight === undefined ? {} : { weight }),
});

describe('a new row', () => {
  it('asks what people most often ask of such a tag', () => {
    expect(rowFor(CITY)).toMatchObject({ op: 'in', value: [] });
    expect(rowFor({ code: 'crm.points', type: 'NUMBER' })).toMatchObject({ op: 'range' });
    expect(rowFor({ code: 'crm.consent', type: 'FLAG' })).toMatchObject({ op: 'eq', value: true });
    expect(rowFor({ code: 'crm.birthday', type: 'DATE', precision: 'DAY' })).toMatchObject({ op: 'anniversary' });
    expect(rowFor({ code: 'crm.last_at', type: 'DATE', precision: 'INSTANT' })).toMatchObject({ op: 'within' });
  });

  it('has the value by which its tag was found', () => {
    expect(withFirstValue(rowFor(CITY), 'shanghai').value).toEqual(['shanghai']);
    expect(withFirstValue(rowFor({ code: 'crm.points', type: 'NUMBER' }), 'x').value).toBeUndefined();
  });

  it('is left out until something is chosen', () => {
    expect(isComplete(rowFor(CITY))).toBe(false);
    expect(isComplete(row('exists'))).toBe(true);
    expect(isComplete(row('range', {}))).toBe(false);
    expect(isComplete(row('range', { gte: 0 }))).toBe(true);
    expect(isComplete(row('eq', false))).toBe(true);
    expect(isComplete({ kind: 'segment', id: 's' })).toBe(false);
  });
});

describe('another operator', () => {
  it('takes along what still means something', () => {
    expect(withOperator(row('in', ['x', 'y']), 'notIn', 'ENUM').value).toEqual(['x', 'y']);
    expect(withOperator(row('in', ['x', 'y']), 'eq', 'ENUM').value).toBe('x');
    expect(withOperator(row('eq', 'x'), 'in', 'ENUM').value).toEqual(['x']);
    expect(withOperator(row('in', ['x']), 'exists', 'ENUM')).not.toHaveProperty('value');
    expect(withOperator(row('range', { gte: 5 }), 'eq', 'NUMBER')).not.toHaveProperty('value');
  });

  it('keeps a weight only where weights may be asked for', () => {
    const weighted = row('in', ['x'], { gte: 0.5 });
    expect(withOperator(weighted, 'hasAll', 'MULTI').weight).toEqual({ gte: 0.5 });
    expect(withOperator(weighted, 'notIn', 'MULTI')).not.toHaveProperty('weight');
  });

  it('leaves the row in its place, switched off or not', () => {
    expect(withOperator({ ...row('in', ['x']), off: true }, 'notIn', 'ENUM')).toMatchObject({ id: 'a', off: true });
  });
});

describe('values and weights', () => {
  it('are taken away without a trace', () => {
    expect(withValue(row('eq', 'x'), undefined)).toEqual(row('eq'));
    expect(withWeight(row('in', ['x'], { gte: 0.5 }), undefined)).toEqual(row('in', ['x']));
  });
});

describe('the operators of a tag', () => {
  it('know anniversaries of days only', () => {
    expect(operatorsOf({ code: 'a.b', type: 'DATE', precision: 'DAY' })).toContain('anniversary');
    expect(operatorsOf({ code: 'a.b', type: 'DATE', precision: 'INSTANT' })).not.toContain('anniversary');
  });
});
