import type { CurvePoint } from './lookalikes';
import { line } from './curve';

const BOX = { width: 600, height: 120 };

/** The curve as a picture; the slider below says the same in words. */
export function CurveLine({ curve, index }: { curve: readonly CurvePoint[]; index: number }) {
  const points = line(curve, BOX);
  const [x, y] = points[index] ?? [0, 0];
  const path = points.map((point) => point.join(',')).join(' ');
  return (
    <svg className="curve" viewBox={`0 -6 ${BOX.width} ${BOX.height + 12}`} preserveAspectRatio="none" aria-hidden>
      <polygon points={`0,${BOX.height} ${path} ${BOX.width},${BOX.height}`} className="curve-area" />
      <polyline points={path} className="curve-line" />
      <line x1={x} x2={x} y1={y} y2={BOX.height} className="curve-at" />
    </svg>
  );
}
