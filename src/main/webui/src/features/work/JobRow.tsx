import { Link } from 'react-router';
import { useFormat } from '#/i18n/format';
import { sayWrong } from '#/problems/sayWrong';
import { When } from '#/ui/When';
import { JobActions } from './JobActions';
import { JobProgress } from './JobProgress';
import { StateMark } from './StateMark';
import { useText } from './texts';
import type { Job, ListedLookalike } from './work';

interface Props {
  job: Job;
  /** What it finds, where it is a search for people that is still kept. */
  lookalike: ListedLookalike | undefined;
}

export function JobRow({ job, lookalike }: Props) {
  const t = useText();
  const format = useFormat();
  const name = jobName(job, lookalike, t);
  const path = jobPath(job, lookalike);
  const { loaded, rejected } = job.result ?? {};
  return (
    <li className="job">
      <div className="row-main">
        <span className="row-marks">
          {path === undefined ? (
            <span className="row-name">{name}</span>
          ) : (
            <Link className="row-name" to={path}>
              {name}
            </Link>
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

function jobName({ kind, loader }: Job, lookalike: ListedLookalike | undefined, t: ReturnType<typeof useText>): string {
  if (kind === 'load') {
    return loader ? t('load.title', { loader }) : t('kind.load');
  }
  if (lookalike?.name !== undefined) {
    return t('lookalike.title', { name: lookalike.name });
  }
  return kind === 'lookalike' ? t('kind.lookalike') : kind;
}

/** Where the result of a job is shown. */
function jobPath({ kind, id }: Job, lookalike: ListedLookalike | undefined): string | undefined {
  if (kind === 'load') {
    return `/work/loads/${encodeURIComponent(id)}`;
  }
  return lookalike && `/lookalikes/${encodeURIComponent(lookalike.id)}`;
}
