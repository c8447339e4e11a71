import { Input } from 'antd';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import type { JsonObject } from '../../model/filter';
import { useExplain } from '../../server/useExplain';
import { useText } from '../../texts';
import { ExplainedNode } from './ExplainedNode';

/** Why somebody is in the audience or not: every condition, whether it holds, and what the customer's tag says. */
export function Explain({ filter }: { filter: JsonObject }) {
  const t = useText();
  const format = useFormat();
  const [customer, setCustomer] = useState('');
  const explained = useExplain(filter, customer);
  const isNobody = asProblem(explained.error)?.status === 404;
  return (
    <>
      <Input.Search
        aria-label={t('explain.id')}
        placeholder={t('explain.id')}
        enterButton={t('explain.ask')}
        loading={explained.isFetching}
        onSearch={(text) => setCustomer(text.trim())}
      />
      {customer === '' && <p className="soft view-hint">{t('explain.hint')}</p>}
      {isNobody && <p className="soft view-hint">{t('explain.nobody', { id: customer })}</p>}
      {customer !== '' && !isNobody && (
        <Fetched query={explained} rows={5}>
          {({ customerId, holds, where, asOf }) => (
            <>
              <p className={`verdict ${holds ? 'holds' : 'fails'}`} role="status">
                {t(holds ? 'explain.in' : 'explain.out', { id: customerId })}
              </p>
              <ul className="explained">
                <ExplainedNode node={where} filter={filter} />
              </ul>
              <p className="soft small">{t('count.asOf', { at: format.instant(asOf) })}</p>
            </>
          )}
        </Fetched>
      )}
    </>
  );
}
