import { useParams } from 'react-router';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { Page } from '#/ui/Page';
import { Panel } from '#/ui/Panel';
import { JobActions } from './JobActions';
import { JobProgress } from './JobProgress';
import { LoadFacts } from './LoadFacts';
import { LoadProblem } from './LoadProblem';
import { Rejects } from './Rejects';
import { StateMark } from './StateMark';
import { useText } from './texts';
import { useLoad } from './work';
import './work.css';

export default function LoadPage() {
  const t = useText();
  const { id = '' } = useParams();
  const load = useLoad(id);
  const title = load.data ? t('load.title', { loader: load.data.loader }) : t('kind.load');
  return (
    <>
      <Back to="/work" name={t('title')} />
      <Page title={title} actions={load.data && <JobActions job={load.data} name={title} />}>
        <Fetched query={load}>
          {(found) => (
            <div className="stack">
              <Panel title={t('load.overview')} extra={<StateMark state={found.state} />}>
                <div className="stack">
                  <JobProgress job={found} />
                  {found.problem && <LoadProblem loader={found.loader} problem={found.problem} />}
                  <LoadFacts load={found} />
                </div>
              </Panel>
              <Rejects id={found.id} rejected={found.rejected + found.valuesRejected} />
            </div>
          )}
        </Fetched>
      </Page>
    </>
  );
}
