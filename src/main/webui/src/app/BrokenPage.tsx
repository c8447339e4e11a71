import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { asProblem } from '#/api/problem';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { ProblemView } from '#/ui/ProblemView';
import { useText } from './texts';

/** In place of a page that threw: a request's problem, or a mistake of our own. */
export function BrokenPage() {
  const t = useText();
  const error = useRouteError();
  if (asProblem(error)) {
    return <ProblemView error={error} />;
  }
  return (
    <Page title={t('broken.title')}>
      <Nothing
        text={t('broken.text')}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {t('broken.reload')}
          </Button>
        }
      />
    </Page>
  );
}
