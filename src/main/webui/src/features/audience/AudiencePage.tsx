import { useCatalogue } from '#/catalogue/catalogue';
import { Fetched } from '#/ui/Fetched';
import { Page } from '#/ui/Page';
import { PageSkeleton } from '#/ui/PageSkeleton';
import { part } from '#/ui/part';
import { Workbench } from './Workbench';
import { useText } from './texts';
import { NotBrought } from './parts/NotBrought';
import { Origin } from './parts/Origin';
import { Toolbar } from './parts/Toolbar';
import { useAudienceState } from './useAudienceState';
import './audience.css';

const Start = part('start', () => import('./start/Start'));

/** Where an audience is built: an empty one begins with suggestions. */
export default function AudiencePage() {
  const t = useText();
  const state = useAudienceState();
  const catalogue = useCatalogue();
  const isEmpty = state.audience.root.rows.length === 0;
  return (
    <Page
      title={t('title')}
      beside={state.audience.origin && <Origin of={state.audience.origin} />}
      actions={<Toolbar state={state} />}
    >
      {state.failure !== undefined && <NotBrought failure={state.failure} retry={state.retry} />}
      <Fetched query={catalogue} rows={10}>
        {(tags) =>
          state.opening ? (
            <PageSkeleton rows={10} />
          ) : (
            <>
              <Workbench audience={state.audience} catalogue={tags} apply={state.apply} />
              {isEmpty && (
                <div className="start">
                  <Start apply={state.apply} />
                </div>
              )}
            </>
          )
        }
      </Fetched>
    </Page>
  );
}
