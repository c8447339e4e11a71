import { useState } from 'react';
import type { Schemas } from '#/api/client';
import { useTagValues } from '#/catalogue/values';
import { useFormat } from '#/i18n/format';
import { Bars } from '#/ui/Bars';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { SearchBox } from '#/ui/SearchBox';
import { useStatistics } from './tags';
import { useText } from './texts';

/** From so many values on they can be searched. */
const SEARCHED = 20;
const SHOWN = 50;

/** The dictionary with how many customers have each value. */
export function TagValues({ tag }: { tag: Schemas['Tag'] }) {
  const t = useText();
  const format = useFormat();
  const [q, setQ] = useState('');
  const values = useTagValues(tag.code, q, true);
  const carriers = useStatistics(tag.code).data?.tag.customers ?? 0;
  return (
    <Panel title={t('values')}>
      <div className="stack">
        {(tag.values?.length ?? 0) > SEARCHED && <SearchBox value={q} label={t('values.search')} onChange={setQ} />}
        <Fetched
          query={values}
          empty={{ when: ({ items }) => !items?.length, show: <p className="soft">{t('values.none')}</p> }}
        >
          {({ items = [], asOf }) => (
            <>
              <Bars
                label={t('values')}
                whole={carriers}
                bars={items.slice(0, SHOWN).map(({ code = '', names, count = 0 }) => ({
                  key: code,
                  name: <span title={code}>{format.name(names, code)}</span>,
                  count,
                }))}
              />
              <p className="soft">
                {items.length > SHOWN && `${t('values.more', { count: items.length - SHOWN })} `}
                {t('values.share')}
                {asOf && ` ${t('asOf', { time: format.instant(asOf) })}`}
              </p>
            </>
          )}
        </Fetched>
      </div>
    </Panel>
  );
}
