import { fromJson } from './model/address';
import type { Audience } from './model/tree';

/** In the tab's own storage, so that tabs do not take each other's audience. */
const KEY = 'muster.audience';

/** Remembers what is being built, for who leaves the page and comes back by the navigation. */
export function keep(audience: Audience): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(audience));
  } catch {
    // Larger than a browser keeps; an older one must not come back in its place.
    forget();
  }
}

export function forget(): void {
  sessionStorage.removeItem(KEY);
}

export function kept(): Audience | undefined {
  try {
    return fromJson(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return undefined;
  }
}
