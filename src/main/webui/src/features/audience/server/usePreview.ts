import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import type { JsonObject } from '../model/filter';

/** A random sample of members with some of their tags; `draw` is counted up to draw anew. */
export function usePreview(filter: JsonObject, tags: string[], draw: number, enabled: boolean) {
  return useQuery({
    queryKey: ['audience', 'preview', filter, tags, draw],
    enabled,
    staleTime: 60_000,
    queryFn: ({ signal }) => ask(api.POST('/api/v1/audiences/preview', { body: { filter, size: 10, tags }, signal })),
  });
}
