import { pointsOf, type Size } from './trend';

interface Props {
  sizes: readonly Size[];
  width: number;
  height: number;
}

/** Sizes as a picture; what it says stands in words beside it. */
export function TrendLine({ sizes, width, height }: Props) {
  const points = pointsOf(sizes, { width, height });
  const path = points.map((point) => point.join(',')).join(' ');
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg
      className="trend-line"
      viewBox={`-3 -3 ${width + 6} ${height + 6}`}
      style={{ inlineSize: width + 6, maxInlineSize: '100%' }}
      aria-hidden
    >
      <polyline points={path} />
      <circle cx={x} cy={y} r={2.5} />
    </svg>
  );
}
