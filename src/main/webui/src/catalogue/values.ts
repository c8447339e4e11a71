import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';

/** So many values are listed at once; of longer dictionaries one types a part. */
const MOST_VALUES = 1000;

/** The values of a tag with their counts of customers, most frequent first, or those that a text is part of. */
export function useTagValues(code: string, q: string, enabled: boolean) {
  return useQuery({
    queryKey: ['tags', 'values', code, q],
    enabled,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/tags/{code}/values', {
          params: { path: { code }, query: { limit: MOST_VALUES, ...(q ? { q } : {}) } },
          signal,
        }),
      ),
  });
}
