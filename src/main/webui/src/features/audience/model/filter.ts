import { isComplete } from './complete';
import type { Audience, Bounds, Group, Leaf, Row } from './tree';

/** The server's JSON, as docs/language.md says it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** A filter, and where in it each row went: JSON pointers into the request's body, by row. */
export interface Placed {
  filter: JsonObject;
  pointers: ReadonlyMap<string, string>;
}

const WHERE = '/filter/where';

/** The filter that the switched-on and complete rows make. */
export function toFilter(audience: Audience): Placed {
  const pointers = new Map<string, string>();
  const rows = audience.root.rows.filter(counts);
  // Groups of any and of none must not be empty; nothing chosen yet means everybody.
  const mode = rows.length === 0 ? 'all' : audience.root.mode;
  const where = groupNode({ ...audience.root, mode }, WHERE, pointers);
  return { filter: whole(audience, where), pointers };
}

export function whole(audience: Audience, where: Json): JsonObject {
  return { language: 1, ...(audience.timezone ? { timezone: audience.timezone } : {}), where };
}

/** Whether a row is part of the filter: switched on, and with something chosen. */
export function counts(row: Row): boolean {
  if (row.off) {
    return false;
  }
  return row.kind === 'group' ? row.rows.some(counts) : isComplete(row);
}

/** The conditions that are switched on and still lack something: no part of the filter. */
export function unfinished(row: Row): Leaf[] {
  if (row.off) {
    return [];
  }
  return row.kind === 'group' ? row.rows.flatMap(unfinished) : isComplete(row) ? [] : [row];
}

export function node(row: Row, pointer: string, pointers: Map<string, string>): Json {
  if (row.kind === 'group') {
    return groupNode(row, pointer, pointers);
  }
  pointers.set(row.id, pointer);
  return { id: row.id, ...leafNode(row) };
}

function groupNode(group: Group, pointer: string, pointers: Map<string, string>): Json {
  pointers.set(group.id, pointer);
  return {
    id: group.id,
    [group.mode]: group.rows
      .filter(counts)
      .map((row, index) => node(row, `${pointer}/${group.mode}/${index}`, pointers)),
  };
}

function leafNode(row: Leaf): JsonObject {
  switch (row.kind) {
    case 'tag':
      return {
        tag: row.tag,
        op: row.op,
        ...(row.value === undefined ? {} : { value: row.value as Json }),
        ...(row.weight ? { weight: row.weight as Bounds<number> & JsonObject } : {}),
      };
    case 'segment':
      return { segment: { id: row.segment ?? '', ...(row.version === undefined ? {} : { version: row.version }) } };
    case 'list':
      return { list: { id: row.list ?? '' } };
    case 'sample':
      return { sample: { salt: row.salt, from: row.from, to: row.to } };
  }
}
