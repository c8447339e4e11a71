import { useSyncExternalStore } from 'react';

/**
 * Whether the server and its engines answer. The first request that meets one away says so here; from then on readiness
 * is asked every two seconds, and when all is back, everybody is told.
 */
type Listener = () => void;

const ASK_EVERY_MS = 2000;

let away = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<Listener>();
const returns = new Set<Listener>();

export function serverIsAway(): void {
  if (!away) {
    away = true;
    listeners.forEach((tell) => tell());
    timer = setTimeout(() => void lookAgain(), ASK_EVERY_MS);
  }
}

/** An answer alone does not show that every engine is back; readiness does. */
export function serverAnswered(): void {
  if (away && timer === undefined) {
    void lookAgain();
  }
}

/** Calls back whenever the server is there again; answers how to stop that. */
export function onReturn(listener: Listener): () => void {
  returns.add(listener);
  return () => returns.delete(listener);
}

export function useServerAway(): boolean {
  return useSyncExternalStore(subscribe, () => away);
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function lookAgain(): Promise<void> {
  timer = undefined;
  if (await isReady()) {
    away = false;
    listeners.forEach((tell) => tell());
    returns.forEach((tell) => tell());
  } else {
    timer = setTimeout(() => void lookAgain(), ASK_EVERY_MS);
  }
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch('/q/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(ASK_EVERY_MS * 5) })).ok;
  } catch {
    return false;
  }
}
