import type { Bounds } from './model/tree';

const SIGNS = { gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;

/** A range as signs and figures: `≥ 3, < 10`. */
export function describeBounds(bounds: Bounds, say: (bound: string | number) => string, comma: string): string {
  return (['gt', 'gte', 'lt', 'lte'] as const)
    .flatMap((end) => {
      const bound = bounds[end];
      return bound === undefined ? [] : [`${SIGNS[end]} ${say(bound)}`];
    })
    .join(comma);
}
