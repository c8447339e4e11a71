/** A segment that uses something. */
interface Use {
  readonly segment?: string;
  readonly name?: string;
}

/** What those who use something are called, by their ids. */
export function namesOf(uses: readonly Use[] = []): ReadonlyMap<string, string> {
  return new Map(uses.map(({ segment = '', name }) => [segment, name ?? segment]));
}
