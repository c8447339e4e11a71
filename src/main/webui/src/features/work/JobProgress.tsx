import { Progress } from 'antd';
import { useFormat } from '#/i18n/format';
import { useText } from './texts';
import { isOpen, type Job } from './work';

/** How far a job is, while it runs; without a total only how much is done. */
export function JobProgress({ job: { state, done, total } }: { job: Pick<Job, 'state' | 'done' | 'total'> }) {
  const t = useText();
  const format = useFormat();
  if (!isOpen(state)) {
    return null;
  }
  const percent = total !== undefined && total > 0 ? Math.floor((100 * done) / total) : 0;
  return (
    <div className="job-progress">
      <Progress percent={percent} size="small" status="active" showInfo={false} aria-label={t('progress')} />
      <span className="soft figure">
        {total === undefined
          ? t('done', { done: format.number(done) })
          : t('done.of', { done: format.number(done), total: format.number(total) })}
      </span>
    </div>
  );
}
