import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import type { JsonObject } from '../model/filter';

const SIZE = 10;

/** A random sample of members with some of their tags; `draw` is counted up to draw anew. */
export function usePreview(filter: JsonObject, tags: readonly string[], draw: number) {
  return useQuery({
    queryKey: ['audience', 'preview', filter, tags, draw],
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(api.POST('/api/v1/audiences/preview', { body: { filter, size: SIZE, tags: [...tags] }, signal })),
  });
}
