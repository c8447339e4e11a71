import { DownloadOutlined } from '@ant-design/icons';
import { Button, Progress as Bar } from 'antd';
import { useRef, useState } from 'react';
import { isAborted } from '#/api/problem';
import { useFormat } from '#/i18n/format';
import { useTell } from '#/ui/useTell';
import { type Progress, pull, saveFile } from './pull';
import { useText } from './texts';

/** A button that pulls a list of members as a CSV file, with progress, and can be called off. */
export function PullMembers({ address, name, primary }: { address: string; name: string; primary?: boolean }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController>(undefined);

  async function start() {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      const file = await pull(address, 'text/csv', setProgress, controller.signal);
      saveFile(file, `${name}.csv`);
      tell.done(t('done'));
    } catch (error) {
      if (!isAborted(error)) {
        tell.failed(error);
      }
    } finally {
      setProgress(undefined);
    }
  }

  if (!progress) {
    return (
      <Button
        type={primary ? 'primary' : 'default'}
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => void start()}
      >
        {t('pull')}
      </Button>
    );
  }
  const share = progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div className="pulling" role="status">
      <Bar percent={Math.floor(share * 100)} size="small" aria-label={t('pulling')} />
      <span className="figure soft">
        {t('progress', { done: format.number(progress.done), total: format.number(progress.total) })}
      </span>
      <Button size="small" onClick={() => running.current?.abort()}>
        {t('cancel')}
      </Button>
    </div>
  );
}
