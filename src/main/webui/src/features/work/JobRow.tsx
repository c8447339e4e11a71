import { Link } from 'react-router';
import { useFormat } from '#/i18n/format';
import { sayWrong } from '#/problems/sayWrong';
import { When } from '#/ui/When';
import { JobActions } from './JobActions';
import { JobProgress } from './JobProgress';
import { StateMark } from './StateMark';
import { useText } from './texts';
import type { Job } from './work';

export function JobRow({ job }: { job: Job }) {
  const t = useText();
  const format = useFormat();
  const name = jobName(job, t);
  const { loaded, rejected } = job.result ?? {};
  return (
    <li className="job">
      <div className="row-main">
        <span className="row-marks">
          {job.kind === 'load' ? (
            <Link className="row-name" to={`/work/loads/${encodeURIComponent(job.id)}`}>
              {name}
            </Link>
          ) : (
            <span className="row-name">{name}</span>
          )}
          <StateMark state={job.state} />
          <When iso={job.startedAt} />
        </span>
        {job.problem && <span className="job-problem">{sayWrong(job.problem)}</span>}
        <span className="row-marks figure">
          {loaded !== undefined && <span>{t('loaded', { count: loaded, customers: format.number(loaded) })}</span>}
          {rejected !== undefined && rejected > 0 && (
            <span className="mark warn">{t('rejected', { count: rejected, rows: format.number(rejected) })}</span>
          )}
        </span>
        <JobProgress job={job} />
      </div>
      <JobActions job={job} name={name} />
    </li>
  );
}

function jobName({ kind, loader }: Job, t: ReturnType<typeof useText>): string {
  if (kind === 'load') {
    return loader ? t('load.title', { loader }) : t('kind.load');
  }
  return kind === 'lookalike' ? t('kind.lookalike') : kind;
}
