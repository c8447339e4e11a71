import { Alert } from 'antd';
import { useEffect } from 'react';
import { onReturn } from '#/api/presence';
import { asProblem } from '#/api/problem';
import { ProblemView } from '#/ui/ProblemView';
import { NothingThere } from '../bring';
import { useText } from '../texts';

/** Says what an address names and could not be brought; it is tried again where that can help. */
export function NotBrought({ failure, retry }: { failure: unknown; retry: () => void }) {
  const t = useText();
  const isAway = asProblem(failure)?.isAway ?? false;
  useEffect(() => (isAway ? onReturn(retry) : undefined), [isAway, retry]);
  return (
    <div className="not-brought">
      {failure instanceof NothingThere ? (
        <Alert type="error" showIcon role="alert" title={t(`brought.${failure.what}`, { id: failure.id })} />
      ) : (
        <ProblemView error={failure} retry={retry} />
      )}
    </div>
  );
}
