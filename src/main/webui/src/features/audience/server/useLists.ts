import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { useText } from '../texts';

const MOST = 200;

/** The newest lookalikes with people, which filters may name as lists. Uploaded lists are known by their ids alone. */
export function useLists(enabled = true) {
  return useQuery({
    queryKey: ['lookalikes', 'lists'],
    enabled,
    staleTime: 10_000,
    queryFn: async ({ signal }) => {
      const { items = [] } = await ask(api.GET('/api/v1/lookalikes', { params: { query: { limit: MOST } }, signal }));
      return items.filter(({ size }) => size !== undefined);
    },
  });
}

/**
 * What a list is called, by its id; one without a name by when it was found, and an unknown one by its id.
 *
 * @param asks whether to ask for names; otherwise only those are known that somebody else asked for
 */
export function useListName(asks: boolean): (id: string) => string {
  const t = useText();
  const format = useFormat();
  const lists = useLists(asks).data ?? [];
  return (id) => {
    const list = lists.find((one) => one.id === id);
    return list ? (list.name ?? t('list.lookalike', { at: format.instant(list.createdAt) })) : id;
  };
}
