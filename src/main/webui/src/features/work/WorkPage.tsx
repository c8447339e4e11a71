import { Fetched } from '#/ui/Fetched';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { Panel } from '#/ui/Panel';
import { ShowMore } from '#/ui/ShowMore';
import { JobRow } from './JobRow';
import { StartLoad } from './StartLoad';
import { useJobs, useLoaders, useLookalikesOf } from './work';
import { useText } from './texts';
import './work.css';

/** Everything that takes long: loads and other jobs; and where a file becomes a load. */
export default function WorkPage() {
  const t = useText();
  const jobs = useJobs();
  const loaders = useLoaders();
  const lookalikes = useLookalikesOf(jobs.data?.items ?? []);
  return (
    <Page title={t('title')}>
      <Panel title={t('bring')}>
        <Fetched query={loaders} rows={3}>
          {(all) => <StartLoad loaders={all} />}
        </Fetched>
      </Panel>
      <h2 className="section-head">{t('jobs')}</h2>
      <Fetched
        query={jobs}
        empty={{ when: ({ items }) => items.length === 0, show: <Nothing text={t('jobs.none')} /> }}
      >
        {({ items }) => (
          <ul className="listing">
            {items.map((job) => (
              <JobRow key={job.id} job={job} lookalike={lookalikes.get(job.id)} />
            ))}
          </ul>
        )}
      </Fetched>
      <ShowMore query={jobs} />
    </Page>
  );
}
