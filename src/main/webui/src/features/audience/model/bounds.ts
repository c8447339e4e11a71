import type { Bounds } from './tree';

/** A range as two inputs show it: a figure at each end, and whether it is itself part of the range. */
export interface Ends<T extends string | number> {
  from: T | undefined;
  fromIncluded: boolean;
  to: T | undefined;
  toIncluded: boolean;
}

export function endsOf<T extends string | number>(bounds: Bounds<T> | undefined): Ends<T> {
  return {
    from: bounds?.gte ?? bounds?.gt,
    fromIncluded: bounds?.gt === undefined,
    to: bounds?.lte ?? bounds?.lt,
    toIncluded: bounds?.lt === undefined,
  };
}

/** Undefined where both ends are open: then nothing is asked. */
export function boundsOf<T extends string | number>(ends: Ends<T>): Bounds<T> | undefined {
  if (ends.from === undefined && ends.to === undefined) {
    return undefined;
  }
  return {
    ...(ends.from === undefined ? {} : { [ends.fromIncluded ? 'gte' : 'gt']: ends.from }),
    ...(ends.to === undefined ? {} : { [ends.toIncluded ? 'lte' : 'lt']: ends.to }),
  };
}
