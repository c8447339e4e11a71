import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { HOME } from './home';
import { useText } from './texts';

export function NotFoundPage() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page title={t('notFound.title')}>
      <Nothing
        text={t('notFound.text')}
        action={
          <Button type="primary" onClick={() => void navigate(HOME)}>
            {t('notFound.home')}
          </Button>
        }
      />
    </Page>
  );
}
