import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '#/api/client';
import { fromAddress, toAddress } from './model/address';
import type { Edit } from './model/edits';
import { begin, step } from './model/history';
import { fromFilter } from './model/reading';
import { type Audience, emptyAudience } from './model/tree';
import { fillTemplate } from './server/useTemplates';
import { useDebounced } from './server/useDebounced';

const WRITE_AFTER_MS = 250;

export type AudienceState = ReturnType<typeof useAudienceState>;

/**
 * What is being built, with undo and redo. An address brings it in: `?a=` whole, `?segment=` a saved one, `?template=` a
 * template; afterwards the address keeps it.
 */
export function useAudienceState() {
  const [history, dispatch] = useReducer(step, undefined, () => begin(emptyAudience()));
  const [params, setParams] = useSearchParams();
  const [failure, setFailure] = useState<unknown>();
  const [opening, setOpening] = useState(true);
  const written = useRef<string>(undefined);

  const apply = useCallback((edit: Edit) => dispatch({ type: 'edit', edit, at: performance.now() }), []);

  // In: when the page is opened, and when somebody goes back, forward, or follows a link to this page.
  const query = params.toString();
  useEffect(() => {
    if (query === written.current) {
      return;
    }
    let current = true;
    void bring(new URLSearchParams(query)).then(
      (audience) => {
        if (current && audience) {
          dispatch({ type: 'edit', edit: { type: 'replace', audience }, at: 0 });
        }
        setOpening(false);
      },
      (error: unknown) => {
        setFailure(error);
        setOpening(false);
      },
    );
    return () => {
      current = false;
    };
  }, [query]);

  // Out: once it has stood still for a moment.
  const settled = useDebounced(history.now, WRITE_AFTER_MS);
  useEffect(() => {
    if (opening || settled !== history.now) {
      return;
    }
    void toAddress(settled).then((address) => {
      const next = settled.root.rows.length > 0 ? new URLSearchParams({ a: address }) : new URLSearchParams();
      if (next.toString() !== written.current) {
        written.current = next.toString();
        setParams(next, { replace: true });
      }
    });
    // Only what was built decides; the address is what is written here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled, opening]);

  return {
    audience: history.now,
    opening,
    failure,
    apply,
    undo: history.past.length > 0 ? () => dispatch({ type: 'undo' }) : undefined,
    redo: history.future.length > 0 ? () => dispatch({ type: 'redo' }) : undefined,
  };
}

async function bring(params: URLSearchParams): Promise<Audience | undefined> {
  const state = params.get('a');
  const segment = params.get('segment');
  const template = params.get('template');
  if (state) {
    return fromAddress(state);
  }
  if (segment) {
    const saved = await ask(api.GET('/api/v1/segments/{id}', { params: { path: { id: segment } } }));
    return { ...fromFilter(saved.filter), origin: { id: saved.id, version: saved.version } };
  }
  return template ? fillTemplate(template) : undefined;
}
