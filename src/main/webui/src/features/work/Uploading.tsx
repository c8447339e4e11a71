import { Button, Progress } from 'antd';
import { useText } from './texts';

export function Uploading({ share, name, onCancel }: { share: number; name: string; onCancel: () => void }) {
  const t = useText();
  return (
    <div className="uploading" role="status">
      <span>{t('uploading', { name })}</span>
      <Progress percent={Math.floor(100 * share)} aria-label={t('uploading', { name })} />
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </div>
  );
}
