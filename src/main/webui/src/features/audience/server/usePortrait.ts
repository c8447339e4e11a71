import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import type { JsonObject } from '../model/filter';
import { useDebounced } from './useDebounced';

/** All tags at once are more work than a count: asked a little later, once it is clear what is meant. */
const ASK_AFTER_MS = 400;

/** What tells an audience from everybody, tag by tag. */
export function usePortrait(filter: JsonObject) {
  const settled = useDebounced(filter, ASK_AFTER_MS);
  const query = useQuery({
    queryKey: ['audience', 'portrait', settled],
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(api.POST('/api/v1/audiences/portrait', { body: { filter: settled }, signal })),
  });
  return { query, isWaiting: settled !== filter || query.isFetching };
}
