import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';

/** Saved segments by a part of their name, for choosing one. */
export function useSegments(q: string, enabled = true) {
  return useQuery({
    queryKey: ['segments', 'choice', q],
    enabled,
    staleTime: 10_000,
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/segments', { params: { query: { limit: 50, ...(q ? { q } : {}) } }, signal })),
  });
}
