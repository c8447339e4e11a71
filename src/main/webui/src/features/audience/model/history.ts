import { edit, type Edit } from './edits';
import type { Audience } from './tree';

/** What is built, what it was before, and what was undone. */
export interface History {
  readonly past: readonly Audience[];
  readonly now: Audience;
  readonly future: readonly Audience[];
  /** What the last edit touched, and when: typing a number is one step, not one for every digit. */
  readonly touched?: { readonly row: string; readonly at: number };
}

export type Step = { type: 'edit'; edit: Edit; at: number } | { type: 'undo' } | { type: 'redo' };

const MOST_STEPS = 200;
const SAME_STEP_MS = 1200;

export function begin(audience: Audience): History {
  return { past: [], now: audience, future: [] };
}

export function step(history: History, by: Step): History {
  switch (by.type) {
    case 'edit':
      return edited(history, by.edit, by.at);
    case 'undo': {
      const before = history.past.at(-1);
      return before
        ? { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] }
        : history;
    }
    case 'redo': {
      const [next, ...rest] = history.future;
      return next ? { past: [...history.past, history.now], now: next, future: rest } : history;
    }
  }
}

function edited(history: History, by: Edit, at: number): History {
  const now = edit(history.now, by);
  if (now === history.now) {
    return history;
  }
  if (by.type === 'saved') {
    // What is brought back by undoing is a draft of this version, too.
    const rebased = (one: Audience) => (one.origin?.id === by.as.id ? { ...one, origin: by.as } : one);
    return { ...history, past: history.past.map(rebased), now, future: history.future.map(rebased) };
  }
  const row = by.type === 'change' ? by.id : undefined;
  const goesOn = row !== undefined && history.touched?.row === row && at - history.touched.at < SAME_STEP_MS;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-MOST_STEPS);
  return { past, now, future: [], ...(row === undefined ? {} : { touched: { row, at } }) };
}
