import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, askWhole, type Schemas } from '#/api/client';

export type SegmentToSave = Schemas['SegmentToSave'];

/** A segment as it was read, with what a change of it must name. */
export interface Read {
  segment: Schemas['Segment'];
  etag: string;
}

/** The segment that the audience is a draft of; undefined where it is none. */
export function useOrigin(id: string | undefined) {
  return useQuery({
    queryKey: ['segments', 'origin', id],
    enabled: id !== undefined,
    // A stale version would only be refused.
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Read> => {
      const { data, response } = await askWhole(
        api.GET('/api/v1/segments/{id}', { params: { path: { id: id ?? '' } }, signal }),
      );
      return { segment: data, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

/** Saves a new segment, or the next version of one. */
export function useSave() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, over }: { body: SegmentToSave; over: Read | undefined }) =>
      over
        ? ask(
            api.PUT('/api/v1/segments/{id}', {
              params: { path: { id: over.segment.id }, header: { 'If-Match': over.etag } },
              body,
            }),
          )
        : ask(api.POST('/api/v1/segments', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments'] }),
  });
}
