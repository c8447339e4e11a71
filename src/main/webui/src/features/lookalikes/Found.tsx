import { Alert } from 'antd';
import { useFormat } from '#/i18n/format';
import { AskedFacts } from './AskedFacts';
import { sayCautions } from './caution';
import { ExcludedTags } from './ExcludedTags';
import type { FoundLookalike } from './lookalikes';
import { QualityPanel } from './QualityPanel';
import { Reach } from './Reach';
import { Reasons } from './Reasons';

export function Found({ lookalike }: { lookalike: FoundLookalike }) {
  const format = useFormat();
  return (
    <div className="columns">
      <div className="stack">
        {sayCautions(lookalike, format).map((caution) => (
          <Alert key={caution} type="warning" showIcon title={caution} />
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
