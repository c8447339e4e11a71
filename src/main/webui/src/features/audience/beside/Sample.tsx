import { Button } from 'antd';
import { useState } from 'react';
import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import { useBuilder } from '../builder';
import type { JsonObject } from '../model/filter';
import { usedTags } from '../model/usedTags';
import { usePreview } from '../server/usePreview';
import { useText } from '../texts';
import { SampleTable } from './SampleTable';

const MOST_COLUMNS = 6;
/** Shown beside what the rows ask for, where the catalogue has them. */
const USUAL = ['crm.member_level', 'crm.city', 'crm.spend_12m', 'behaviour.last_login_at'];

/** Some of the people, drawn at random, with the tags that the rows are about. */
export function Sample({ filter }: { filter: JsonObject }) {
  const t = useText();
  const format = useFormat();
  const { audience, catalogue } = useBuilder();
  const [draw, setDraw] = useState(0);
  const tags = [...new Set([...usedTags(audience), ...USUAL])]
    .filter((code) => catalogue.byCode.has(code))
    .slice(0, MOST_COLUMNS);
  const preview = usePreview(filter, tags, draw);
  return (
    <Fetched
      query={preview}
      rows={8}
      empty={{ when: ({ count }) => count === 0, show: <p className="soft">{t('beside.nobody')}</p> }}
    >
      {({ members, count, asOf }) => (
        <>
          <div className="view-head">
            <span className="soft">{t('members.of', { count: format.number(count), shown: members.length })}</span>
            <Button size="small" loading={preview.isFetching} onClick={() => setDraw(draw + 1)}>
              {t('members.again')}
            </Button>
          </div>
          <SampleTable members={members} tags={tags} />
          <p className="soft small">{t('count.asOf', { at: format.instant(asOf) })}</p>
        </>
      )}
    </Fetched>
  );
}
