import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { usePages } from '#/api/pages';
import type { Sure } from '#/api/sure';
import { defaultName } from './seedName';

export type Filter = Readonly<Record<string, unknown>>;
export type Question = Schemas['LookalikeQuestion'];
export type Lookalike = Schemas['Lookalike'];
export type ListedLookalike = Schemas['ListedLookalike'];
export type Quality = Schemas['LookalikeQuality'];
export type CurvePoint = Schemas['LookalikeCurvePoint'];
export type Reason = Schemas['LookalikeReason'];
export type Caution = Schemas['LookalikeCaution'];
export type Excluded = Schemas['LookalikeExcluded'];

/** One whose people were found, be it that they are found anew just now: all of the result comes at once. */
export type FoundLookalike = Sure<
  Lookalike,
  | 'size'
  | 'minScore'
  | 'seed'
  | 'base'
  | 'curve'
  | 'reasons'
  | 'excluded'
  | 'method'
  | 'why'
  | 'quality'
  | 'warnings'
  | 'asOf'
  | 'revision'
>;

const PAGE = 20;
const LOOK_EVERY_MS = 1000;

export function isFound(lookalike: Lookalike): lookalike is FoundLookalike {
  return lookalike.quality !== undefined;
}

export function isOpen(state: Schemas['JobState']): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}

export function pathOf(id: string): string {
  return `/lookalikes/${encodeURIComponent(id)}`;
}

export function membersAddress(id: string): string {
  return `/api/v1/lookalikes/${encodeURIComponent(id)}/members`;
}

/** What is asked for another reach of the same seed: all that was asked, but so many people. */
export function questionOfReach(
  { id, name, request }: Pick<Lookalike, 'id' | 'name' | 'request'>,
  size: number,
): Question {
  const { within, tags, excludeTags, excludeSeed } = request;
  return {
    seed: { lookalike: id },
    size,
    excludeSeed,
    excludeTags,
    ...(within && { within }),
    ...(tags && { tags }),
    ...(name !== undefined && { name }),
  };
}

export function useLookalike(id: string) {
  return useQuery({
    queryKey: ['lookalikes', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/lookalikes/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data.state) ? LOOK_EVERY_MS : false),
  });
}

export function useLookalikes() {
  return usePages<ListedLookalike>(
    ['lookalikes', 'list'],
    (page, signal) => ask(api.GET('/api/v1/lookalikes', { params: { query: { limit: PAGE, ...page } }, signal })),
    { refetchInterval: (all) => (all.some(({ state }) => isOpen(state)) ? LOOK_EVERY_MS : false) },
  );
}

/** Lists, jobs and filters show only its name: one that is given none is called by what it is like. */
export function useFind() {
  return useChange(async (question: Question) => {
    const name = question.name ?? (await defaultName(question.seed));
    const body = { ...question, ...(name !== undefined && { name }) };
    return ask(api.POST('/api/v1/lookalikes', { body }));
  });
}

export function useRefresh() {
  return useChange((id: string) => ask(api.POST('/api/v1/lookalikes/{id}/refresh', { params: { path: { id } } })));
}

export function useDelete() {
  return useChange((id: string) => ask(api.DELETE('/api/v1/lookalikes/{id}', { params: { path: { id } } })), false);
}

/** Whatever is changed, the list is read again; and the one too, unless it is gone. */
function useChange<Asked, Answer>(mutationFn: (asked: Asked) => Promise<Answer>, alsoOne = true) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    // Not waited for: a row that is deleted still says so before it goes.
    onSuccess: () => void queries.invalidateQueries({ queryKey: alsoOne ? ['lookalikes'] : ['lookalikes', 'list'] }),
  });
}
