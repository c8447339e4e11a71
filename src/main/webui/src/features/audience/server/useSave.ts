import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { etagOf } from '#/api/sure';

export type SegmentToSave = Schemas['SegmentToSave'];

const SEGMENTS = ['segments'];

/** The segment that the audience is a draft of, as it is now; undefined where it is none. */
export function useOrigin(id: string | undefined) {
  return useQuery({
    queryKey: [...SEGMENTS, 'origin', id],
    enabled: id !== undefined,
    // A stale version would only be refused.
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ signal }) => ask(api.GET('/api/v1/segments/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });
}

/** What is saved, and over which version of which segment; a new one where that is left out. */
interface Save {
  body: SegmentToSave;
  over: { id: string; version: number } | undefined;
}

/** Saves a new segment, or the next version of one. After a refusal, what there is by now is read again. */
export function useSave() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, over }: Save) =>
      over
        ? ask(
            api.PUT('/api/v1/segments/{id}', {
              params: { path: { id: over.id }, header: { 'If-Match': etagOf(over.version) } },
              body,
            }),
          )
        : ask(api.POST('/api/v1/segments', { body })),
    // Not waited for: the segment that is saved now is no newer version that somebody else made.
    onSuccess: () => void queries.invalidateQueries({ queryKey: SEGMENTS }),
    onError: () => queries.invalidateQueries({ queryKey: SEGMENTS }),
  });
}
