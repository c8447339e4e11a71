import type { Lookalike, LookalikeQuestion } from './contract';
import { Excluded } from './Excluded';
import { QualityPanel } from './QualityPanel';
import { Reach } from './Reach';
import { Reasons } from './Reasons';

export function Found({ lookalike, asked }: { lookalike: Lookalike; asked: LookalikeQuestion | undefined }) {
  const { curve = [], reasons = [], excluded = [], quality } = lookalike;
  return (
    <div className="columns">
      <div className="stack">
        {curve.length > 0 && <Reach lookalike={lookalike} curve={curve} asked={asked} />}
        <Reasons reasons={reasons} />
      </div>
      <div className="stack">
        {quality && <QualityPanel quality={quality} method={lookalike.method} />}
        {excluded.length > 0 && <Excluded excluded={excluded} />}
      </div>
    </div>
  );
}
