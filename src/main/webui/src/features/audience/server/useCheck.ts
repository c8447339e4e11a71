import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import { problemsByRow } from '../model/problems';
import type { Placed } from '../model/filter';

/** Whether the filter is right, what is wrong with it row by row, and how it reads in words. */
export function useCheck({ filter, pointers }: Placed) {
  const query = useQuery({
    queryKey: ['audience', 'check', filter],
    staleTime: 5_000,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(api.POST('/api/v1/audiences/check', { body: { filter }, signal })),
  });
  return { ...query, byRow: problemsByRow(query.data?.errors ?? [], pointers) };
}
