import { Skeleton } from 'antd';
import { useText } from '#/app/texts';

/** The grey shape of what is being fetched. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const t = useText();
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: 8 }}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
