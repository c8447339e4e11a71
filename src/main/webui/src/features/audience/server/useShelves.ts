import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';

const MOST = 1000;

/** The folders and labels that segments have, to be used again. */
export function useShelves() {
  const query = { params: { query: { limit: MOST } } };
  const folders = useQuery({
    queryKey: ['segments', 'folders'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/segment-folders', { ...query, signal })),
  });
  const labels = useQuery({
    queryKey: ['segments', 'labels'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/segment-labels', { ...query, signal })),
  });
  return {
    folders: (folders.data?.items ?? []).flatMap(({ name }) => (name === undefined ? [] : [name])),
    labels: (labels.data?.items ?? []).flatMap(({ name }) => (name === undefined ? [] : [name])),
  };
}
