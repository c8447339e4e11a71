import { useQuery } from '@tanstack/react-query';
import type { paths } from '#schema';
import { api, ask, type Schemas } from '#/api/client';
import type { Sure } from '#/api/sure';

/** By its path: the document numbers the names of schemas that clash. */
type Answer = paths['/api/v1/customers/{id}']['get']['responses'][200]['content']['application/json'];

export type Portrait = Sure<
  Omit<Answer, 'tree'>,
  'id' | 'asOf' | 'tags' | 'maskedTags' | 'segments' | 'brokenSegments'
> & {
  tree: Category[];
};
export type PortraitTag = Portrait['tags'][number];
export type MaskedTag = Portrait['maskedTags'][number];

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
