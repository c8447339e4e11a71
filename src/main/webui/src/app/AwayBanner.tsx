import { Alert } from 'antd';
import { useServerAway } from '#/api/presence';
import { useText } from './texts';

/** Says that an engine is away, and goes by itself when it is back. */
export function AwayBanner() {
  const t = useText();
  return (
    <div role="status">
      {useServerAway() && <Alert className="away" type="warning" showIcon title={t('away')} role="presentation" />}
    </div>
  );
}
