import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';

const MOST = 200;

/** The newest lookalikes with people, which filters may name as lists. Uploaded lists are known by their ids alone. */
export function useLists() {
  return useQuery({
    queryKey: ['lookalikes', 'lists'],
    staleTime: 10_000,
    queryFn: async ({ signal }) => {
      const { items = [] } = await ask(api.GET('/api/v1/lookalikes', { params: { query: { limit: MOST } }, signal }));
      return items.filter(({ size }) => size !== undefined);
    },
  });
}
