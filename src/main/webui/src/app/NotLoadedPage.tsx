import { Button } from 'antd';
import { useEffect } from 'react';
import { onReturn, serverIsAway } from '#/api/presence';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { useText } from './texts';

const KEY = 'muster.reloaded';
const NOT_AGAIN_WITHIN_MS = 60_000;

/** In place of a page whose files could not be fetched. Its address is loaded anew as soon as the server is there. */
export function NotLoadedPage() {
  const t = useText();
  useEffect(() => {
    const stop = onReturn(reloadOnce);
    serverIsAway();
    return stop;
  }, []);
  return (
    <Page title={t('missing.title')}>
      <Nothing
        text={t('missing.text')}
        action={
          <Button type="primary" onClick={() => location.reload()}>
            {t('missing.reload')}
          </Button>
        }
      />
    </Page>
  );
}

/** Files that stay missing while the server answers must not have the page loaded over and over. */
function reloadOnce() {
  if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) > NOT_AGAIN_WITHIN_MS) {
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  }
}
