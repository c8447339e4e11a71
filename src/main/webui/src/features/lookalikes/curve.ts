import type { CurvePoint } from './lookalikes';

/** The place on the curve that is nearest to a size, by ratio, since sizes grow by ratios. */
export function nearest(curve: readonly CurvePoint[], size: number): number {
  const distance = (index: number) => Math.abs(Math.log(Math.max(curve[index]?.size ?? 1, 1) / Math.max(size, 1)));
  return curve.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

export interface Box {
  width: number;
  height: number;
}

/** The curve as points of a line in a box: places from left to right, precision from the foot up. */
export function line(curve: readonly CurvePoint[], { width, height }: Box): [x: number, y: number][] {
  const highest = Math.max(...curve.map((point) => point.expectedPrecision), Number.MIN_VALUE);
  const step = curve.length > 1 ? width / (curve.length - 1) : 0;
  return curve.map((point, index) => [index * step, height * (1 - point.expectedPrecision / highest)]);
}
