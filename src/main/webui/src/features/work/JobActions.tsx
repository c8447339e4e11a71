import { Button } from 'antd';
import type { Schemas } from '#/api/client';
import { useTell } from '#/ui/useTell';
import { useText } from './texts';
import { isOpen, useCancelJob, useRetryJob } from './work';

/** Stops what runs or waits; tries again what failed or was stopped. */
export function JobActions({ id, state, name }: { id: string; state: Schemas['JobState']; name: string }) {
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
  if (state === 'SUCCEEDED') {
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
