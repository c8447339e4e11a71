import { Progress } from 'antd';
import { Panel } from '#/ui/Panel';
import type { Lookalike } from './contract';
import { useText } from './texts';

export function Finding({ lookalike: { state, done = 0, total = 0 } }: { lookalike: Lookalike }) {
  const t = useText();
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  return (
    <Panel title={state === 'QUEUED' ? t('waiting') : t('finding')}>
      <div role="status">
        <Progress percent={percent} status="active" aria-label={t('finding')} />
        <p className="soft">{t('finding.more')}</p>
      </div>
    </Panel>
  );
}
