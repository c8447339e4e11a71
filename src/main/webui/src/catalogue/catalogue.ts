import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';

/** The tags as all pages know them: read once, kept for a minute. */
export type Tag = Schemas['Tag'] & { valueCount?: number };
export type TagTreeNode = Schemas['TagTreeNode'];

export interface Catalogue {
  tree: readonly TagTreeNode[];
  tags: readonly Tag[];
  byCode: ReadonlyMap<string, Tag>;
}

export const catalogueQuery = queryOptions({
  queryKey: ['tags', 'tree', 'PUBLISHED'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Catalogue> => {
    const answer = await ask(
      api.GET('/api/v1/tags', { params: { query: { tree: true, state: 'PUBLISHED' } }, signal }),
    );
    // With `tree` it is always the tree; the document cannot say so.
    const tree = (answer as Schemas['TagTree']).items;
    const tags = tree.flatMap(tagsIn);
    return { tree, tags, byCode: new Map(tags.map((tag) => [tag.code, tag])) };
  },
});

export function useCatalogue() {
  return useQuery(catalogueQuery);
}

export function tagsIn(node: TagTreeNode): Tag[] {
  return [...node.tags, ...node.children.flatMap(tagsIn)];
}
