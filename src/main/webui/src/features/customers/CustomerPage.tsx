import { useParams } from 'react-router';
import { asProblem } from '#/api/problem';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { CustomerHead } from './CustomerHead';
import { CustomerSearch } from './CustomerSearch';
import { usePortrait } from './customers';
import { Dimension } from './Dimension';
import { useText } from './texts';
import './customers.css';

/** Everything that is known about one customer, in the order of the catalogue. */
export default function CustomerPage() {
  const t = useText();
  const { id = '' } = useParams();
  const portrait = usePortrait(id);
  const isUnknown = asProblem(portrait.error)?.status === 404;
  return (
    <>
      <Back to="/customers" name={t('title')} />
      <Page title={t('one', { id })}>
        {isUnknown ? (
          <>
            <CustomerSearch key={id} value={id} />
            <Nothing text={t('unknown', { id })} />
          </>
        ) : (
          <Fetched query={portrait}>
            {(found) => (
              <div className="stack">
                <CustomerHead portrait={found} />
                {found.tree.map((category) => (
                  <Dimension key={category.path.join('/')} category={category} portrait={found} />
                ))}
              </div>
            )}
          </Fetched>
        )}
      </Page>
    </>
  );
}
