import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import type { Bin } from '../model/bins';

const EVERYONE = { language: 1, where: { all: [] } };

/** How a number is spread over all customers. Empty where the caller may not see it. */
export function useHistogram(tag: string) {
  return useQuery({
    queryKey: ['audience', 'histogram', tag],
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<Bin[]> => {
      const portrait = await ask(
        api.POST('/api/v1/audiences/portrait', { body: { filter: EVERYONE, tags: [tag] }, signal }),
      );
      return (portrait.tags[0]?.histogram ?? []).map(({ from, to, count }) => ({
        ...(typeof from === 'number' ? { from } : {}),
        ...(typeof to === 'number' ? { to } : {}),
        count,
      }));
    },
  });
}
