import type { ReactNode } from 'react';
import { PageSkeleton } from './PageSkeleton';
import { ProblemView } from './ProblemView';

/** What is needed of a query; one that is read page by page has it too. */
interface Query<T> {
  data: T | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** What a query brings, in whichever state it is: loading, failed, or there. `empty` stands for an answer with nothing. */
export function Fetched<T>({
  query,
  children,
  rows = 6,
  empty,
}: {
  query: Query<T>;
  children: (data: T) => ReactNode;
  rows?: number;
  empty?: { when: (data: T) => boolean; show: ReactNode };
}) {
  if (query.data !== undefined) {
    return <>{empty?.when(query.data) ? empty.show : children(query.data)}</>;
  }
  if (query.isError) {
    return <ProblemView error={query.error} retry={() => query.refetch()} />;
  }
  return <PageSkeleton rows={rows} />;
}
