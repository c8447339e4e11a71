import { Progress } from 'antd';
import { JobActions } from '#/features/work/JobActions';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import { isFound, type Lookalike } from './lookalikes';
import { useText } from './texts';

/** How far a search is. Learning comes first and finds nobody yet; then people are found by thousands. */
export function Finding({ lookalike }: { lookalike: Lookalike }) {
  const t = useText();
  const format = useFormat();
  const { state, done, total = 0 } = lookalike;
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  const title = state === 'QUEUED' ? t('waiting') : t('finding');
  return (
    <Panel title={title} extra={<JobActions job={{ id: lookalike.job, state }} name={title} />}>
      <div role="status">
        <Progress percent={percent} status="active" aria-label={t('finding')} />
        <p className="figure">
          {done > 0
            ? t('finding.done', { done: format.number(done), total: format.number(total) })
            : state === 'RUNNING' && t('finding.learning')}
        </p>
        <p className="soft">{isFound(lookalike) ? t('finding.anew') : t('finding.more')}</p>
      </div>
    </Panel>
  );
}
