import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

/** One page of a list as the server answers it. */
interface PageOf<T> {
  items?: T[];
  nextPageToken?: string;
  total?: { count?: number };
}

/** What was read of a list so far. */
export interface Pages<T> {
  items: T[];
  total: number;
}

/** A list read page by page: the first at once, further ones when they are asked for. */
export function usePages<T>(
  queryKey: QueryKey,
  read: (page: { pageToken?: string }, signal: AbortSignal) => Promise<PageOf<T>>,
  options: { enabled?: boolean; refetchInterval?: number | ((items: readonly T[]) => number | false) } = {},
) {
  const { refetchInterval } = options;
  return useInfiniteQuery({
    queryKey,
    enabled: options.enabled ?? true,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read(pageParam === undefined ? {} : { pageToken: pageParam }, signal),
    getNextPageParam: (last) => last.nextPageToken,
    select: (data): Pages<T> => ({
      items: data.pages.flatMap((page) => page.items ?? []),
      total: data.pages[0]?.total?.count ?? 0,
    }),
    refetchInterval: (query) =>
      typeof refetchInterval === 'function'
        ? refetchInterval((query.state.data?.pages ?? []).flatMap((page) => page.items ?? []))
        : (refetchInterval ?? false),
  });
}
