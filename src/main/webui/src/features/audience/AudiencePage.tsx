import { Page } from '#/ui/Page';
import { Nothing } from '#/ui/Nothing';
import { useText } from './texts';

export default function AudiencePage() {
  const t = useText();
  return (
    <Page title={t('title')}>
      <Nothing text="" />
    </Page>
  );
}
