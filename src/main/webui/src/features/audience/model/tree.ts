/** What is being built, as rows on the screen. The filter of the server is made of it; see `filter.ts`. */
export type Mode = 'all' | 'any' | 'none';
export type Unit = 'day' | 'week' | 'month' | 'year';

/** One bound is strict or not, and a side may be open. */
export interface Bounds<T extends string | number = string | number> {
  gt?: T;
  gte?: T;
  lt?: T;
  lte?: T;
}

export interface Within {
  last?: number;
  next?: number;
  unit: Unit;
  wholeDays?: boolean;
}

export interface Anniversary {
  next?: number;
  unit?: 'day';
  month?: number;
}

export type TagValue = string | number | boolean | readonly string[] | Bounds | Within | Anniversary;

interface Common {
  /** Also the filter's `id` of this node. */
  readonly id: string;
  /** Switched off: kept here, left out of the filter. */
  readonly off?: boolean;
}

export interface Group extends Common {
  readonly kind: 'group';
  readonly mode: Mode;
  readonly rows: readonly Row[];
}

export interface TagRow extends Common {
  readonly kind: 'tag';
  readonly tag: string;
  readonly op: string;
  /** Not chosen yet while it is left out. */
  readonly value?: TagValue;
  readonly weight?: Bounds<number>;
}

export interface SegmentRow extends Common {
  readonly kind: 'segment';
  readonly segment?: string;
  readonly version?: number;
}

export interface ListRow extends Common {
  readonly kind: 'list';
  readonly list?: string;
}

export interface SampleRow extends Common {
  readonly kind: 'sample';
  readonly salt: string;
  readonly from: number;
  readonly to: number;
}

export type Leaf = TagRow | SegmentRow | ListRow | SampleRow;
export type Row = Group | Leaf;

/** The whole: a group that is always there, and the zone in which days begin; the server's where it is left out. */
export interface Audience {
  readonly root: Group;
  readonly timezone?: string;
  readonly origin?: Origin;
}

/** The saved segment that an audience is a draft of, and the version that was taken. */
export interface Origin {
  readonly id: string;
  readonly version: number;
}

let last = 0;

/** A name for a row, short since addresses and filters carry it, and unlike any that was loaded before. */
export function newId(): string {
  last += 1;
  return `r${last.toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;
}

export function emptyAudience(): Audience {
  return { root: { kind: 'group', id: newId(), mode: 'all', rows: [] } };
}

export function find(row: Row, id: string): Row | undefined {
  if (row.id === id) {
    return row;
  }
  if (row.kind === 'group') {
    for (const child of row.rows) {
      const found = find(child, id);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

export function parentOf(group: Group, id: string): Group | undefined {
  for (const child of group.rows) {
    if (child.id === id) {
      return group;
    }
    const found = child.kind === 'group' ? parentOf(child, id) : undefined;
    if (found) {
      return found;
    }
  }
  return undefined;
}

export function leaves(row: Row): Leaf[] {
  return row.kind === 'group' ? row.rows.flatMap(leaves) : [row];
}
