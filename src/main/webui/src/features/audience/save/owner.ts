const KEY = 'muster.owner';

/** Who saves segments here is most often the one who saved the last. */
export function lastOwner(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

export function rememberOwner(owner: string | undefined): void {
  if (owner !== undefined) {
    localStorage.setItem(KEY, owner);
  }
}
