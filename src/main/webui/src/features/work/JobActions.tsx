import { Button } from 'antd';
import { useTell } from '#/ui/useTell';
import { mayHelp } from './retry';
import { useText } from './texts';
import { isOpen, type Job, useCancelJob, useRetryJob } from './work';

interface Props {
  job: Pick<Job, 'id' | 'state' | 'problem'>;
  name: string;
}

/** Stops what runs or waits; tries again what failed or was stopped, unless it would only fail again. */
export function JobActions({ job: { id, state, problem }, name }: Props) {
  const t = useText();
  const tell = useTell();
  const cancel = useCancelJob();
  const retry = useRetryJob();
  if (isOpen(state)) {
    return (
      <Button
        size="small"
        loading={cancel.isPending}
        aria-label={t('cancel.job', { name })}
        onClick={() => cancel.mutate(id, { onError: tell.failed, onSuccess: () => tell.done(t('cancelled')) })}
      >
        {t('cancel')}
      </Button>
    );
  }
  if (state === 'SUCCEEDED' || !mayHelp(problem)) {
    return null;
  }
  return (
    <Button
      size="small"
      loading={retry.isPending}
      aria-label={t('retry.job', { name })}
      onClick={() => retry.mutate(id, { onError: tell.failed, onSuccess: () => tell.done(t('retried')) })}
    >
      {t('retry')}
    </Button>
  );
}
