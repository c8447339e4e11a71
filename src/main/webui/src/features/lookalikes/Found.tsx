import type { Lookalike } from './contract';
import { Excluded } from './Excluded';
import { QualityPanel } from './QualityPanel';
import { Reach } from './Reach';
import { Reasons } from './Reasons';

export function Found({ lookalike }: { lookalike: Lookalike }) {
  const { curve = [], reasons = [], excluded = [], quality } = lookalike;
  return (
    <div className="columns">
      <div className="stack">
        {curve.length > 0 && <Reach lookalike={lookalike} curve={curve} />}
        <Reasons reasons={reasons} />
      </div>
      <div className="stack">
        {quality && <QualityPanel quality={quality} method={lookalike.method} />}
        {excluded.length > 0 && <Excluded excluded={excluded} />}
      </div>
    </div>
  );
}
