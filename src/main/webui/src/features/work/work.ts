import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { usePages } from '#/api/pages';

export type Job = Schemas['Job'];
export type Load = Schemas['Load'];
export type Loader = Schemas['Loader'];
export type Refusal = Schemas['Refusal'];
export type ListedLookalike = Schemas['ListedLookalike'];

const PAGE = 20;
const MOST_LOOKALIKES = 200;
const NONE: ReadonlyMap<string, ListedLookalike> = new Map();
const LOOK_EVERY_MS = 1000;
/** Others start jobs as well. */
const LOOK_SELDOM_MS = 10_000;

export function isOpen(state: Schemas['JobState']): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}

export function useJobs() {
  return usePages<Job>(
    ['jobs', 'list'],
    (page, signal) => ask(api.GET('/api/v1/jobs', { params: { query: { limit: PAGE, ...page } }, signal })),
    { refetchInterval: (jobs) => (jobs.some((job) => isOpen(job.state)) ? LOOK_EVERY_MS : LOOK_SELDOM_MS) },
  );
}

/**
 * The lookalikes that jobs find, by the jobs' ids, as far as they are among the newest: of a search that was made anew only
 * the first and the latest job.
 */
export function useLookalikesOf(jobs: readonly Job[]): ReadonlyMap<string, ListedLookalike> {
  // Another one when somebody asked for a new one.
  const newest = jobs.find(({ kind }) => kind === 'lookalike')?.id;
  const { data = NONE } = useQuery({
    queryKey: ['lookalikes', 'jobs', newest],
    enabled: newest !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { query: { limit: MOST_LOOKALIKES } };
      const { items = [] } = await ask(api.GET('/api/v1/lookalikes', { params, signal }));
      return new Map(items.flatMap((one) => [one.id, one.job].map((job) => [job, one] as const)));
    },
  });
  return data;
}

export function useLoad(id: string) {
  return useQuery({
    queryKey: ['jobs', 'loads', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/loads/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data.state) ? LOOK_EVERY_MS : false),
  });
}

export function useLoaders() {
  return useQuery({
    queryKey: ['loaders'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await ask(api.GET('/api/v1/loaders', { signal }))).items ?? [],
  });
}

export function useRejects(id: string, rejected: number) {
  // What is refused grows while the load runs, so its number belongs to the key.
  return usePages<Refusal>(
    ['jobs', 'rejects', id, rejected],
    (page, signal) => rejectsPage(id, { limit: 50, ...page }, signal),
    { enabled: rejected > 0 },
  );
}

export function rejectsPage(id: string, query: { limit: number; pageToken?: string }, signal: AbortSignal | null) {
  return ask(api.GET('/api/v1/loads/{id}/rejects', { params: { path: { id }, query }, signal }));
}

export function useCancelJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/v1/jobs/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

export function useRetryJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
