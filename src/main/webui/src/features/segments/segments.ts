import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { usePages } from '#/api/pages';
import type { Sure } from '#/api/sure';
import { toAddress } from '#/features/audience/model/address';
import { fromFilter } from '#/features/audience/model/reading';

export type SegmentSummary = Sure<Schemas['SegmentSummary'], 'id' | 'version' | 'name' | 'savedAt'>;
export type Segment = Schemas['Segment'];
export type Shelf = Sure<Schemas['Shelf'], 'name' | 'count'>;

const PAGE = 20;

export interface Wanted {
  q: string;
  folder: string;
  labels: readonly string[];
}

export function useSegments({ q, folder, labels }: Wanted) {
  return usePages<SegmentSummary>(['segments', 'list', q, folder, labels], async (page, signal) => {
    const query = { limit: PAGE, ...page, ...(q && { q }), ...(folder && { folder }), label: [...labels] };
    const found = await ask(api.GET('/api/v1/segments', { params: { query }, signal }));
    return found as typeof found & { items: SegmentSummary[] };
  });
}

export function useSegment(id: string) {
  return useQuery({
    queryKey: ['segments', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/segments/{id}', { params: { path: { id } }, signal })),
  });
}

/** How many are in it now; the version belongs to the key, since another one has other members. */
export function useSegmentCount(id: string, version: number) {
  return useQuery({
    queryKey: ['segments', 'count', id, version],
    staleTime: 30_000,
    queryFn: ({ signal }) => ask(api.GET('/api/v1/segments/{id}/count', { params: { path: { id } }, signal })),
  });
}

/** A month of sizes, one a day, the newest first; a new version has another one for today. */
export function useSizes(id: string, version: number) {
  return useQuery({
    queryKey: ['segments', 'sizes', id, version],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/v1/segments/{id}/sizes', { params: { path: { id }, query: { limit: 31 } }, signal })))
        .items ?? [],
  });
}

export function useVersions(id: string) {
  return usePages<SegmentSummary>(['segments', 'versions', id], async (page, signal) => {
    const params = { path: { id }, query: { limit: PAGE, ...page } };
    const found = await ask(api.GET('/api/v1/segments/{id}/versions', { params, signal }));
    return found as typeof found & { items: SegmentSummary[] };
  });
}

export function useDiff(id: string, from: number, to: number) {
  return useQuery({
    queryKey: ['segments', 'diff', id, from, to],
    staleTime: Infinity,
    enabled: from !== to,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/segments/{id}/versions/{version}/diff', {
          params: { path: { id, version: String(to) }, query: { from: String(from) } },
          signal,
        }),
      ),
  });
}

export function useUsages(id: string) {
  return usePages(['segments', 'usages', id], (page, signal) =>
    ask(api.GET('/api/v1/segments/{id}/usages', { params: { path: { id }, query: { limit: PAGE, ...page } }, signal })),
  );
}

const SHELVES = { limit: 1000 };

export function useFolders() {
  return useQuery({
    queryKey: ['segments', 'folders'],
    queryFn: async ({ signal }) =>
      ((await ask(api.GET('/api/v1/segment-folders', { params: { query: SHELVES }, signal }))).items ?? []) as Shelf[],
  });
}

export function useLabels() {
  return useQuery({
    queryKey: ['segments', 'labels'],
    queryFn: async ({ signal }) =>
      ((await ask(api.GET('/api/v1/segment-labels', { params: { query: SHELVES }, signal }))).items ?? []) as Shelf[],
  });
}

/** Where the builder opens with a filter. */
export async function builderOf(filter: unknown): Promise<string> {
  return `/audience?a=${await toAddress(fromFilter(filter))}`;
}
