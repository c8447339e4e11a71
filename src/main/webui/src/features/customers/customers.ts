import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import type { Sure } from '#/api/sure';

type Schema = Schemas['Portrait'];

export type Portrait = Sure<
  Omit<Schema, 'tree'>,
  'id' | 'asOf' | 'tags' | 'maskedTags' | 'segments' | 'brokenSegments'
> & {
  tree: Category[];
};

export interface Category {
  path: string[];
  names?: Schemas['Names'];
  tags: string[];
  children: Category[];
}

export function usePortrait(id: string) {
  return useQuery({
    queryKey: ['customers', id],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal }))) as Portrait,
  });
}

const SHOWN = 12;

/** Some customers at random, to look at when one has no id at hand. */
export function useSomeCustomers() {
  return useQuery({
    queryKey: ['customers', 'some'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const body = { filter: { language: 1, where: { all: [] } } as Record<string, unknown>, size: SHOWN, tags: [] };
      const preview = await ask(api.POST('/api/v1/audiences/preview', { body, signal }));
      return preview.members.flatMap((member) => member.id ?? []);
    },
  });
}
