import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { onReturn, serverIsAway } from '#/api/presence';
import { useText } from '#/app/texts';
import { PageSkeleton } from './PageSkeleton';

/**
 * A part of a page that is fetched when it is first shown. Unlike React's own `lazy`, one that cannot be fetched does not
 * take the page with it: it says so in its place, and comes by itself when the server is back.
 *
 * @param name unlike that of any other part
 * @param waiting what stands there meanwhile
 */
export function part<P extends object>(
  name: string,
  load: () => Promise<{ default: ComponentType<P> }>,
  waiting: (props: P) => ReactNode = () => <PageSkeleton rows={4} />,
): ComponentType<P> {
  return function Part(props: P) {
    const { data, isError, errorUpdateCount, refetch } = useQuery({
      queryKey: ['part', name],
      staleTime: Infinity,
      gcTime: Infinity,
      structuralSharing: false,
      queryFn: async () => ({ Found: (await load()).default }),
    });
    if (isError) {
      return <MissingPart isFirst={errorUpdateCount === 1} retry={() => void refetch()} />;
    }
    return data ? <data.Found {...props} /> : waiting(props);
  };
}

function MissingPart({ isFirst, retry }: { isFirst: boolean; retry: () => void }) {
  const t = useText();
  useEffect(() => {
    // What is still missing when the server is back was renamed by an upgrade: only loading again helps.
    if (!isFirst) {
      return undefined;
    }
    const stop = onReturn(retry);
    serverIsAway();
    return stop;
    // Tried again once for each time that this is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('missing.part')}
      action={
        <Button size="small" onClick={() => location.reload()}>
          {t('missing.reload')}
        </Button>
      }
    />
  );
}
