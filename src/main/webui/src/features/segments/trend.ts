import type { Schemas } from '#/api/client';

export type Size = Schemas['SegmentSize'];

/** How a segment grew. Sizes of other versions are of other people, so only the newest version's are compared. */
export interface Trend {
  /** From the oldest to the newest day. */
  sizes: readonly Size[];
  /** From the first to the last size of the newest version, as a share of the first; undefined where there is only one. */
  change: number | undefined;
  /** The days between those two. */
  days: number;
}

const LEAST_RANGE = 0.1;
const DAY_MS = 86_400_000;

/** @param sizes the newest first, as the server answers them; at least one */
export function trendOf(sizes: readonly Size[]): Trend {
  const last = sizes[0];
  const first = sizes.findLast((one) => one.version === last?.version);
  const days = first && last ? (Date.parse(last.day) - Date.parse(first.day)) / DAY_MS : 0;
  const change = first && last && days > 0 && first.count > 0 ? last.count / first.count - 1 : undefined;
  return { sizes: sizes.toReversed(), change, days };
}

/**
 * Where each size stands in a picture: by its day, and between the fewest and the most that there were, but never over
 * less than a tenth of the most, so that noise looks like noise.
 */
export function pointsOf(sizes: readonly Size[], box: { width: number; height: number }): [x: number, y: number][] {
  const days = sizes.map(({ day }) => Date.parse(day));
  const start = days[0] ?? 0;
  const span = (days.at(-1) ?? 0) - start;
  const most = Math.max(...sizes.map(({ count }) => count), 1);
  const fewest = Math.min(...sizes.map(({ count }) => count), most * (1 - LEAST_RANGE));
  return sizes.map(({ count }, index) => [
    span > 0 ? (box.width * ((days[index] ?? start) - start)) / span : box.width / 2,
    box.height * (1 - (count - fewest) / (most - fewest)),
  ]);
}
