import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import type { JsonObject } from '../model/filter';

export function useExplain(filter: JsonObject, customerId: string) {
  return useQuery({
    queryKey: ['audience', 'explain', filter, customerId],
    enabled: customerId !== '',
    staleTime: 5_000,
    queryFn: ({ signal }) => ask(api.POST('/api/v1/audiences/explain', { body: { filter, customerId }, signal })),
  });
}
