import type { Schemas } from '#/api/client';
import { type Bounds, newId, type TagRow, type TagValue } from './tree';

export type TagType = Schemas['TagType'];

export const OPERATORS = {
  ENUM: ['in', 'notIn', 'eq', 'ne', 'exists', 'missing'],
  MULTI: ['in', 'hasAll', 'notIn', 'eq', 'ne', 'exists', 'missing'],
  NUMBER: ['range', 'eq', 'ne', 'exists', 'missing'],
  DATE: ['within', 'range', 'anniversary', 'exists', 'missing'],
  FLAG: ['eq', 'exists', 'missing'],
} as const satisfies Record<TagType, readonly string[]>;

export type Operator = (typeof OPERATORS)[TagType][number];

interface Typed {
  code: string;
  type: TagType;
  precision?: Schemas['DatePrecision'];
}

/** The operators of a tag; anniversaries are only of days. */
export function operatorsOf(tag: Typed): readonly Operator[] {
  const all: readonly Operator[] = OPERATORS[tag.type];
  return tag.precision === 'INSTANT' ? all.filter((op) => op !== 'anniversary') : all;
}

/** A new row for a tag, with the operator that people mean most often. */
export function rowFor(tag: Typed): TagRow {
  const op = tag.type === 'DATE' && /birthday/.test(tag.code) ? 'anniversary' : (operatorsOf(tag)[0] ?? 'exists');
  return withOperator({ kind: 'tag', id: newId(), tag: tag.code, op }, op, tag.type);
}

/** A new row that already asks for a value of the tag's dictionary, where that was chosen with the tag. */
export function withFirstValue(row: TagRow, value: string | undefined): TagRow {
  return value !== undefined && SETS.includes(row.op) ? { ...row, value: [value] } : row;
}

const SETS: readonly string[] = ['in', 'notIn', 'hasAll'];
/** With these a weight may be asked for. */
export const WEIGHED: readonly string[] = ['in', 'eq', 'hasAll'];

/** The same row with another operator: what was chosen goes along where it still means something. */
export function withOperator(row: TagRow, op: string, type: TagType): TagRow {
  const value = carried(row.value, op, type);
  return {
    kind: 'tag',
    id: row.id,
    tag: row.tag,
    op,
    ...(row.off ? { off: true } : {}),
    ...(value === undefined ? {} : { value }),
    ...(row.weight && WEIGHED.includes(op) ? { weight: row.weight } : {}),
  };
}

function carried(value: TagValue | undefined, op: string, type: TagType): TagValue | undefined {
  if (op === 'within') {
    return { last: 30, unit: 'day' };
  }
  if (op === 'anniversary') {
    return { next: 7, unit: 'day' };
  }
  if (type === 'FLAG') {
    return op === 'eq' ? (typeof value === 'boolean' ? value : true) : undefined;
  }
  if (SETS.includes(op)) {
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  }
  if (op === 'eq' || op === 'ne') {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === 'string' || typeof one === 'number' ? one : undefined;
  }
  return undefined;
}

/** The same row with another value; none at all where it is undefined. */
export function withValue(row: TagRow, value: TagValue | undefined): TagRow {
  const { value: _before, ...rest } = row;
  return value === undefined ? rest : { ...rest, value };
}

/** The same row asking for weights, or no longer. */
export function withWeight(row: TagRow, weight: Bounds<number> | undefined): TagRow {
  const { weight: _before, ...rest } = row;
  return weight === undefined ? rest : { ...rest, weight };
}
