import { Select } from 'antd';
import { useState } from 'react';
import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import type { JsonObject } from '../model/filter';
import { useOverlap } from '../server/useOverlap';
import { useSegments } from '../server/useSegments';
import { useText } from '../texts';
import { OverlapRow } from './OverlapRow';

const MOST = 10;
const FIRST = 5;

/** How many of these people are in saved segments too. Begins with the first of them. */
export function Overlap({ filter }: { filter: JsonObject }) {
  const t = useText();
  const format = useFormat();
  const segments = useSegments('');
  const [picked, setPicked] = useState<readonly string[]>();
  const options = (segments.data?.items ?? []).map(({ id = '', name = id }) => ({ value: id, label: name }));
  const chosen = picked ?? options.slice(0, FIRST).map(({ value }) => value);
  const overlap = useOverlap(filter, chosen);
  if (segments.data && options.length === 0) {
    return <p className="soft">{t('overlap.none')}</p>;
  }
  return (
    <>
      <Select<string[]>
        mode="multiple"
        className="wide"
        aria-label={t('overlap.choose')}
        placeholder={t('overlap.choose')}
        maxCount={MOST}
        value={[...chosen]}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setPicked}
      />
      {chosen.length > 0 && (
        <Fetched query={overlap} rows={5}>
          {({ counts, pairs, asOf }) => (
            <>
              <ul className="overlaps">
                {chosen.map((id, index) => (
                  <OverlapRow
                    key={id}
                    name={options.find(({ value }) => value === id)?.label ?? id}
                    mine={counts[0] ?? 0}
                    other={counts[index + 1] ?? 0}
                    both={pairs.find(({ first, second }) => first === 0 && second === index + 1)?.count ?? 0}
                  />
                ))}
              </ul>
              <p className="soft small">{t('count.asOf', { at: format.instant(asOf) })}</p>
            </>
          )}
        </Fetched>
      )}
    </>
  );
}
