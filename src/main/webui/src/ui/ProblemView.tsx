import { LockOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { asProblem } from '#/api/problem';
import { sayProblem } from '#/app/problems';
import { useText } from '#/app/texts';
import { Nothing } from './Nothing';

/** In place of what could not be fetched: why, and a way to try again; who lacks permission reads that instead. */
export function ProblemView({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useText();
  if (asProblem(error)?.isForbidden) {
    return (
      <Nothing
        icon={<LockOutlined aria-hidden />}
        text={
          <>
            <strong>{t('forbidden.title')}</strong>
            <br />
            {t('forbidden.text')}
          </>
        }
      />
    );
  }
  const { title, detail } = sayProblem(error);
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={detail}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        )
      }
    />
  );
}
