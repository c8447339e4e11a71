import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';

const MOST = 200;

/** The newest finished lookalikes, which filters may name as lists. Uploaded lists are known by their ids alone. */
export function useLists() {
  return useQuery({
    queryKey: ['lists'],
    staleTime: 10_000,
    queryFn: async ({ signal }) => {
      const jobs = await ask(api.GET('/api/v1/jobs', { params: { query: { limit: MOST } }, signal }));
      return (jobs.items ?? []).flatMap(({ id, kind, state, finishedAt }) =>
        kind === 'lookalike' && state === 'SUCCEEDED' && finishedAt ? [{ id, finishedAt }] : [],
      );
    },
  });
}
