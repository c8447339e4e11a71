import { Fetched } from '#/ui/Fetched';
import { Link } from 'react-router';
import { Nothing } from '#/ui/Nothing';
import { LinkButton } from '#/ui/LinkButton';
import { Page } from '#/ui/Page';
import { Panel } from '#/ui/Panel';
import { CustomerSearch } from './CustomerSearch';
import { useSomeCustomers } from './customers';
import { useText } from './texts';
import './customers.css';

/** Where one looks for one customer. */
export default function CustomersPage() {
  const t = useText();
  return (
    <Page title={t('title')}>
      <CustomerSearch />
      <Panel title={t('some')}>
        <Fetched
          query={useSomeCustomers()}
          rows={2}
          empty={{
            when: (ids) => ids.length === 0,
            show: <Nothing text={t('nobody')} action={<LinkButton to="/work">{t('load')}</LinkButton>} />,
          }}
        >
          {(ids) => (
            <ul className="some-customers">
              {ids.map((id) => (
                <li key={id}>
                  <Link to={`/customers/${encodeURIComponent(id)}`}>{id}</Link>
                </li>
              ))}
            </ul>
          )}
        </Fetched>
      </Panel>
    </Page>
  );
}
