import { counts, type Json, node, type Placed, toFilter, whole } from './filter';
import type { Audience, Row } from './tree';

/** A filter to be counted, node by node, and the node that holds the count of everything down to a row of the first level. */
export interface Funnel extends Placed {
  /** By row: the pointer of the group that is this row and all before it. Empty where the first level is no `all`. */
  steps: ReadonlyMap<string, string>;
}

const WHERE = '/filter/where';
/** The server takes filters of this depth (`muster.filter.depth`); deeper chains are cut into parts. */
const DEEPEST = 12;

/**
 * The same audience, nested so that one request counts both each row alone and the running total: `[a, b, c]` is asked
 * as `[[a, b], c]`, whose inner group is the second step. So all figures shown are of one point in time. Where that is too
 * deep, later steps stand beside it as groups of their own, which everybody in the audience is in anyway.
 */
export function toFunnel(audience: Audience): Funnel {
  const rows = audience.root.rows.filter(counts);
  if (audience.root.mode !== 'all' || rows.length < 2) {
    return { ...toFilter(audience), steps: new Map() };
  }
  const chained = Math.max(1, Math.min(rows.length, DEEPEST - Math.max(...rows.map(depth))));
  const pointers = new Map<string, string>([[audience.root.id, WHERE]]);
  const steps = new Map<string, string>();
  const beside = rows.length > chained ? 1 : 0;
  const chain = chainOf(rows.slice(0, chained), beside ? `${WHERE}/all/0` : WHERE, pointers, steps);
  if (!beside) {
    return { filter: whole(audience, chain), pointers, steps };
  }
  const rest = rows.slice(chained);
  const later = rest.map((row, index) => node(row, `${WHERE}/all/${1 + index}`, pointers));
  const repeats = rest.slice(0, -1).map((row, index): Json => {
    steps.set(row.id, `${WHERE}/all/${1 + rest.length + index}`);
    const upTo = rows.slice(0, chained + index + 1);
    return { all: upTo.map((one) => withoutPlace(one)) };
  });
  const final = rest.at(-1);
  if (final) {
    steps.set(final.id, WHERE);
  }
  return { filter: whole(audience, { all: [chain, ...later, ...repeats] }), pointers, steps };
}

function chainOf(rows: readonly Row[], at: string, pointers: Map<string, string>, steps: Map<string, string>): Json {
  const row = rows.at(-1);
  if (!row) {
    return { all: [] };
  }
  steps.set(row.id, at);
  if (rows.length === 1) {
    return node(row, at, pointers);
  }
  const before = chainOf(rows.slice(0, -1), `${at}/all/0`, pointers, steps);
  return { all: [before, node(row, `${at}/all/1`, pointers)] };
}

function withoutPlace(row: Row): Json {
  return node(row, '', new Map());
}

function depth(row: Row): number {
  return row.kind === 'group' ? 1 + Math.max(0, ...row.rows.filter(counts).map(depth)) : 1;
}
