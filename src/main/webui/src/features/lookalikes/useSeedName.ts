import { useQuery } from '@tanstack/react-query';
import { useFormat } from '#/i18n/format';
import type { Lookalike } from './lookalikes';
import { nameOfFilter, saySeed } from './seedName';
import { useText } from './texts';

/** Whom a lookalike is like, in words; undefined until that is known. */
export function useSeedName(lookalike: Pick<Lookalike, 'request'> | undefined): string | undefined {
  const t = useText();
  const format = useFormat();
  const { filter, customers } = lookalike?.request.seed ?? {};
  const named = useQuery({
    queryKey: ['lookalikes', 'seed', filter],
    enabled: filter !== undefined,
    staleTime: 60_000,
    queryFn: () => nameOfFilter({ ...filter }),
  });
  const seed = customers === undefined ? named.data : { kind: 'customers' as const, count: customers };
  return seed && saySeed(seed, t, format.number);
}
