import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { asProblem } from '#/api/problem';
import { type Placed, toFilter } from '../model/filter';
import { type Funnel, toFunnel } from '../model/funnel';
import { nearest } from '../model/problems';
import type { Audience } from '../model/tree';

/** The figures of one moment: the whole, every row taken alone, and the running total down the first level. */
export interface Figures {
  count: number;
  total: number;
  asOf: string;
  rows: ReadonlyMap<string, number>;
  steps: ReadonlyMap<string, number>;
  /** What relative dates mean today, by row. */
  resolved: ReadonlyMap<string, Schemas['RelativeDate']>;
}

/**
 * Counts an audience, node by node. Keyed by the filter itself: an answer that comes late is the answer to another key, and
 * can never stand where a newer one stands; and a question that nobody waits for any more is called off.
 */
export function useCount(audience: Audience) {
  const funnel = toFunnel(audience);
  return useQuery({
    queryKey: ['audience', 'count', funnel.filter],
    staleTime: 5_000,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Figures> => {
      try {
        return figures(funnel, await count(funnel, signal));
      } catch (error) {
        // What segments bring in may make the nested form too deep, where the plain one is not.
        if (asProblem(error)?.errors.some(({ code }) => code === 'TOO_DEEP' || code === 'TOO_LARGE')) {
          const plain = { ...toFilter(audience), steps: new Map<string, string>() };
          return figures(plain, await count(plain, signal));
        }
        throw error;
      }
    },
  });
}

function count({ filter }: Placed, signal: AbortSignal): Promise<Schemas['Count']> {
  return ask(api.POST('/api/v1/audiences/count', { body: { filter, nodes: true }, signal }));
}

function figures({ pointers, steps }: Funnel, answer: Schemas['Count']): Figures {
  const nodes = new Map((answer.nodes ?? []).map((node) => [node.pointer ?? '', node.count ?? 0]));
  return {
    count: answer.count,
    total: answer.total,
    asOf: answer.asOf,
    rows: pick(pointers, nodes),
    steps: pick(steps, nodes),
    resolved: datesByRow(answer.resolved, pointers),
  };
}

function datesByRow(
  dates: readonly Schemas['RelativeDate'][],
  pointers: ReadonlyMap<string, string>,
): Map<string, Schemas['RelativeDate']> {
  const byRow = new Map<string, Schemas['RelativeDate']>();
  for (const date of dates) {
    const row = nearest(date.pointer ?? '', pointers);
    if (row !== undefined) {
      byRow.set(row, date);
    }
  }
  return byRow;
}

function pick(places: ReadonlyMap<string, string>, nodes: ReadonlyMap<string, number>): Map<string, number> {
  const picked = new Map<string, number>();
  for (const [row, pointer] of places) {
    const found = nodes.get(pointer);
    if (found !== undefined) {
      picked.set(row, found);
    }
  }
  return picked;
}
