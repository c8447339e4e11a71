import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { bring } from './bring';
import { forget, keep } from './kept';
import { toAddress } from './model/address';
import type { Edit } from './model/edits';
import { begin, type Step, step } from './model/history';
import { emptyAudience } from './model/tree';
import { useDebounced } from './server/useDebounced';

const WRITE_AFTER_MS = 250;

export type AudienceState = ReturnType<typeof useAudienceState>;

/**
 * What is being built, with undo and redo. An address brings it in, and afterwards keeps it; see `bring.ts`.
 */
export function useAudienceState() {
  const [history, dispatch] = useReducer(step, undefined, () => begin(emptyAudience()));
  const [params, setParams] = useSearchParams();
  const [failure, setFailure] = useState<unknown>();
  const [opening, setOpening] = useState(true);
  const written = useRef<string>(undefined);

  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((made) => made + 1), []);

  // Whoever goes on building has read what could not be brought.
  const act = useCallback((by: Step) => {
    setFailure(undefined);
    dispatch(by);
  }, []);
  const apply = useCallback((edit: Edit) => act({ type: 'edit', edit, at: performance.now() }), [act]);

  // In: when the page is opened, and when somebody goes back, forward, or follows a link to this page.
  const query = params.toString();
  useEffect(() => {
    if (query === written.current) {
      return;
    }
    // The navigation leads to this page without an audience: one that is being built stays, and is written again below.
    if (query === '' && written.current !== undefined) {
      written.current = '';
      return;
    }
    let current = true;
    void bring(new URLSearchParams(query)).then(
      (audience) => {
        if (current) {
          setFailure(undefined);
          if (audience) {
            dispatch({ type: 'edit', edit: { type: 'replace', audience }, at: 0 });
          }
        }
        setOpening(false);
      },
      (error: unknown) => {
        if (current) {
          setFailure(error);
        }
        setOpening(false);
      },
    );
    return () => {
      current = false;
    };
  }, [query, attempt]);

  useEffect(() => {
    if (history.now.root.rows.length > 0) {
      keep(history.now);
    } else if (history.past.length > 0) {
      forget();
    }
  }, [history]);

  // Out: once it has stood still for a moment.
  const settled = useDebounced(history.now, WRITE_AFTER_MS);
  const isBare = query === '';
  useEffect(() => {
    // An address that could not be brought stays, so that it can be tried again.
    if (opening || failure !== undefined || settled !== history.now) {
      return undefined;
    }
    let current = true;
    void toAddress(settled).then((address) => {
      const next = settled.root.rows.length > 0 ? new URLSearchParams({ a: address }) : new URLSearchParams();
      if (current && next.toString() !== written.current) {
        written.current = next.toString();
        setParams(next, { replace: true });
      }
    });
    return () => {
      current = false;
    };
    // Only what was built decides, and that it is not in the address any more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled, opening, failure, isBare]);

  return {
    audience: history.now,
    opening,
    failure,
    retry,
    apply,
    undo: history.past.length > 0 ? () => act({ type: 'undo' }) : undefined,
    redo: history.future.length > 0 ? () => act({ type: 'redo' }) : undefined,
  };
}
