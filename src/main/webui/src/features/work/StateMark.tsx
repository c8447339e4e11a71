import type { Schemas } from '#/api/client';
import { useText } from './texts';

const LOOKS = { QUEUED: 'plain', RUNNING: '', SUCCEEDED: 'good', FAILED: 'bad', CANCELLED: 'plain' } as const;

export function StateMark({ state }: { state: Schemas['JobState'] }) {
  const t = useText();
  return <span className={`mark ${LOOKS[state]}`}>{t(`state.${state}`)}</span>;
}
