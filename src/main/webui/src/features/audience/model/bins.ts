import type { Ends } from './bounds';

/** A part of a histogram: from a number up to but not including another. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Where bins begin, and where the last one ends. */
export function edgesOf(bins: readonly Bin[]): number[] {
  const last = bins.at(-1);
  return last ? [...bins.map(({ from }) => from), last.to] : [];
}

/** The edge nearest to a number; `open` where there is none. */
export function placeOf(edges: readonly number[], value: number | undefined, open: number): number {
  if (value === undefined) {
    return open;
  }
  let best = 0;
  edges.forEach((edge, place) => {
    if (Math.abs(edge - value) < Math.abs((edges[best] ?? 0) - value)) {
      best = place;
    }
  });
  return best;
}

/** The range between two edges. The first and the last are open: beyond them there is nobody today, but perhaps tomorrow. */
export function endsAt(edges: readonly number[], from: number, to: number): Partial<Ends<number>> {
  return {
    from: from === 0 ? undefined : edges[from],
    fromIncluded: true,
    to: to === edges.length - 1 ? undefined : edges[to],
    toIncluded: false,
  };
}
