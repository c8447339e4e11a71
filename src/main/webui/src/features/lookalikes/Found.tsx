import { Alert } from 'antd';
import { AskedFacts } from './AskedFacts';
import { ExcludedTags } from './ExcludedTags';
import type { FoundLookalike } from './lookalikes';
import { QualityPanel } from './QualityPanel';
import { Reach } from './Reach';
import { Reasons } from './Reasons';

export function Found({ lookalike }: { lookalike: FoundLookalike }) {
  return (
    <div className="columns">
      <div className="stack">
        {lookalike.warnings.map((warning) => (
          <Alert key={warning} type="warning" showIcon title={<span lang="en">{warning}</span>} />
        ))}
        <Reach lookalike={lookalike} />
        <Reasons reasons={lookalike.reasons} />
      </div>
      <div className="stack">
        <QualityPanel lookalike={lookalike} />
        <AskedFacts lookalike={lookalike} />
        {lookalike.excluded.length > 0 && <ExcludedTags excluded={lookalike.excluded} />}
      </div>
    </div>
  );
}
