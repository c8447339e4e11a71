import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { fromAddress } from '#/features/audience/model/address';
import { toFilter } from '#/features/audience/model/filter';
import { Fetched } from '#/ui/Fetched';
import { Page } from '#/ui/Page';
import { Panel } from '#/ui/Panel';
import { Earlier } from './Earlier';
import { SeedFields } from './SeedFields';
import { useText } from './texts';
import './lookalikes.css';

/** Where one says who to find more of. `?segment=` and `?a=`, the builder's address, bring a seed along. */
export default function LookalikesPage() {
  const t = useText();
  const [params] = useSearchParams();
  const address = params.get('a') ?? '';
  const brought = useQuery({
    queryKey: ['lookalikes', 'brought', address],
    queryFn: async () => {
      const audience = address ? await fromAddress(address) : undefined;
      return { filter: audience && toFilter(audience).filter };
    },
  });
  return (
    <Page title={t('title')}>
      <p className="soft lookalike-intro">{t('intro')}</p>
      <Panel title={t('seed')}>
        <Fetched query={brought} rows={4}>
          {({ filter }) => <SeedFields audience={filter} segment={params.get('segment') ?? undefined} />}
        </Fetched>
      </Panel>
      <Earlier />
    </Page>
  );
}
