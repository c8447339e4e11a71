import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { usePages } from '#/api/pages';
import type { Sure } from '#/api/sure';
import { type Tag, type TagTreeNode, tagsIn } from '#/catalogue/catalogue';

export type Statistics = Sure<Schemas['TagStatistics'], 'code' | 'customers' | 'coverage'>;
export type OneStatistics = Sure<Omit<Schemas['OneTagStatistics'], 'tag'>, 'customers' | 'asOf'> & { tag: Statistics };
export type Revision = Sure<Schemas['TagRevision'], 'version' | 'changedAt' | 'diff'>;

const PAGE = 20;

export interface AllTags {
  tree: readonly TagTreeNode[];
  tags: readonly Tag[];
}

/** Drafts and retired tags too, unlike what the builder offers. */
export function useAllTags() {
  return useQuery({
    queryKey: ['tags', 'tree', 'all'],
    staleTime: 30_000,
    queryFn: async ({ signal }): Promise<AllTags> => {
      const answer = await ask(api.GET('/api/v1/tags', { params: { query: { tree: true } }, signal }));
      const tree = (answer as Schemas['TagTree']).items;
      return { tree, tags: tree.flatMap(tagsIn) };
    },
  });
}

const MOST_STATISTICS = 2000;

/** How all tags fare, by code. */
export function useAllStatistics() {
  return useQuery({
    queryKey: ['tags', 'statistics', 'all'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const params = { query: { limit: MOST_STATISTICS } };
      const { items = [] } = await ask(api.GET('/api/v1/tags/statistics', { params, signal }));
      return new Map((items as Statistics[]).map((one) => [one.code, one]));
    },
  });
}

export function useTag(code: string) {
  return useQuery({
    queryKey: ['tags', 'one', code],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/tags/{code}', { params: { path: { code } }, signal })),
  });
}

export function useStatistics(code: string) {
  return useQuery({
    queryKey: ['tags', 'statistics', code],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/v1/tags/{code}/statistics', { params: { path: { code } }, signal }))) as OneStatistics,
  });
}

export function useTagUsages(code: string) {
  return usePages(['tags', 'usages', code], (page, signal) =>
    ask(api.GET('/api/v1/tags/{code}/usages', { params: { path: { code }, query: { limit: PAGE, ...page } }, signal })),
  );
}

export function useTagVersions(code: string) {
  return usePages<Revision>(['tags', 'versions', code], async (page, signal) => {
    const params = { path: { code }, query: { limit: PAGE, ...page } };
    const found = await ask(api.GET('/api/v1/tags/{code}/versions', { params, signal }));
    return found as typeof found & { items: Revision[] };
  });
}
