import { api, ask } from '#/api/client';
import { sayWrong } from '#/problems/sayWrong';
import { fromFilter, Unreadable } from '../model/reading';
import type { Audience } from '../model/tree';
import { useText } from '../texts';

/** What is wrong with the form itself, so that no row could show it; a wrong value is shown at its row. */
const OF_FORM = ['UNKNOWN_FIELD', 'MISSING_FIELD', 'WRONG_TYPE', 'NOT_ONE_NODE', 'UNSUPPORTED_LANGUAGE', 'NOT_JSON'];

export type ReadJson = { audience: Audience } | { wrong: readonly string[] };

/** Reads a filter that somebody pasted. Nothing of it is ignored: what rows cannot show is refused. */
export function useReadJson(): (text: string) => Promise<ReadJson> {
  const t = useText();
  return async (text) => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      return { wrong: [t('json.broken', { why: (error as Error).message })] };
    }
    const filter = typeof json === 'object' && json !== null && 'filter' in json ? json.filter : json;
    if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
      return { wrong: [t('json.unreadable', { why: '{ … }' })] };
    }
    const check = await ask(api.POST('/api/v1/audiences/check', { body: { filter: filter as Record<string, never> } }));
    const wrong = check.errors.filter(({ code }) => OF_FORM.includes(code));
    if (wrong.length > 0) {
      return { wrong: wrong.map((one) => `${one.pointer}: ${sayWrong(one)}`) };
    }
    try {
      return { audience: fromFilter(filter) };
    } catch (error) {
      if (error instanceof Unreadable) {
        return { wrong: [t('json.unreadable', { why: error.message })] };
      }
      throw error;
    }
  };
}
