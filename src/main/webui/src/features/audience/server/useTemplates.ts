import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { fromFilter } from '../model/reading';
import type { Audience } from '../model/tree';

export type Template = Schemas['SegmentTemplate'];

export function useTemplates() {
  return useQuery({
    queryKey: ['segment-templates'],
    staleTime: 600_000,
    queryFn: async ({ signal }) => {
      const page = await ask(api.GET('/api/v1/segment-templates', { params: { query: { limit: 1000 } }, signal }));
      return page.items ?? [];
    },
  });
}

/** A template with what it says where nobody chooses. */
export async function fillTemplate(id: string): Promise<Audience> {
  const filled = await ask(
    api.POST('/api/v1/segment-templates/{id}/filter', { params: { path: { id } }, body: { parameters: {} } }),
  );
  return fromFilter(filled.filter);
}
