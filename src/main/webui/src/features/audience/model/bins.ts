import type { Ends } from './bounds';

/** A part of a distribution, up to but not including `to`. The first and the last may be open. */
export interface Bin {
  from?: number;
  to?: number;
  count: number;
}

/** The numbers between the bins: the place after the first bin is 1, and so on. */
export function edgesOf(bins: readonly Bin[]): ReadonlyMap<number, number> {
  const inner = bins
    .slice(1)
    .flatMap(({ from }, index): [number, number][] => (from === undefined ? [] : [[index + 1, from]]));
  return new Map(inner);
}

/** The place of the edge nearest to a number; `open` where there is none. */
export function placeOf(edges: ReadonlyMap<number, number>, value: number | undefined, open: number): number {
  if (value === undefined) {
    return open;
  }
  let best = open;
  let distance = Infinity;
  for (const [place, edge] of edges) {
    if (Math.abs(edge - value) < distance) {
      best = place;
      distance = Math.abs(edge - value);
    }
  }
  return best;
}

/** The range between two places; open at both sides of everything, for tomorrow's numbers may be larger. */
export function endsAt(edges: ReadonlyMap<number, number>, from: number, to: number): Ends<number> {
  return { from: edges.get(from), fromIncluded: true, to: edges.get(to), toIncluded: false };
}
