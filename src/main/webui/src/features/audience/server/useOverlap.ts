import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import type { JsonObject } from '../model/filter';

/** How an audience overlaps with saved segments; the audience is the first of the answer's places. */
export function useOverlap(filter: JsonObject, segments: readonly string[]) {
  const filters = [filter, ...segments.map((id) => ({ language: 1, where: { segment: { id } } }))];
  return useQuery({
    queryKey: ['audience', 'overlap', filter, segments],
    enabled: segments.length > 0,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(api.POST('/api/v1/audiences/overlap', { body: { filters }, signal })),
  });
}
