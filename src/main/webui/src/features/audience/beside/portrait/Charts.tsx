import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { part } from '#/ui/part';
import { useBuilder } from '../../builder';
import { topDifferences } from '../../model/differences';
import { usedTags } from '../../model/usedTags';
import { useText } from '../../texts';

const TagChart = part('chart', () => import('./TagChart'));

const MOST_CHARTS = 6;

/** Tags as charts: those that one chose, and before that the two that tell most. */
export function Charts({ portrait }: { portrait: Schemas['Portrait'] }) {
  const t = useText();
  const format = useFormat();
  const { audience } = useBuilder();
  const [chosen, setChosen] = useState<readonly string[]>();
  const telling = useMemo(() => {
    const top = topDifferences(portrait.tags, new Set(usedTags(audience)), MOST_CHARTS);
    return [...new Set(top.map(({ tag }) => tag.code))].slice(0, 2);
  }, [portrait, audience]);
  const codes = chosen ?? telling;
  return (
    <div className="charts">
      <h3>{t('charts')}</h3>
      <Select<string[]>
        mode="multiple"
        className="wide"
        aria-label={t('charts.choose')}
        placeholder={t('charts.choose')}
        maxCount={MOST_CHARTS}
        value={[...codes]}
        showSearch={{ optionFilterProp: ['label', 'value'] }}
        options={portrait.tags.map(({ code, names }) => ({ value: code, label: format.name(names, code) }))}
        onChange={setChosen}
      />
      {portrait.tags
        .filter(({ code }) => codes.includes(code))
        .map((tag) => (
          <TagChart key={tag.code} tag={tag} />
        ))}
    </div>
  );
}
