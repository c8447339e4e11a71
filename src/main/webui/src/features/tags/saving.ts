import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { etagOf } from '#/api/sure';

type Tag = Schemas['Tag'];

/** Adds a tag, or makes its next version where one was there before. */
export function useSaveTag(seen: Tag | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Tag) =>
      seen === undefined
        ? ask(api.POST('/api/v1/tags', { body }))
        : ask(
            api.PUT('/api/v1/tags/{code}', {
              params: { path: { code: seen.code }, header: { 'If-Match': etagOf(seen.version ?? 0) } },
              body,
            }),
          ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tags'] }),
  });
}
