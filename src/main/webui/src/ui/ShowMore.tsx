import { Button } from 'antd';
import { useText } from './texts';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** At the end of a list that goes on. */
export function ShowMore({ query }: { query: Paged }) {
  const t = useText();
  if (!query.hasNextPage) {
    return null;
  }
  return (
    <div className="show-more">
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}
