import type { ProblemError } from '#/api/problem';

/** The server's problems at the rows that have them; a problem inside a row's value belongs to the row. */
export function problemsByRow(
  errors: readonly ProblemError[],
  pointers: ReadonlyMap<string, string>,
): ReadonlyMap<string, ProblemError[]> {
  const byRow = new Map<string, ProblemError[]>();
  for (const error of errors) {
    const row = nearest(error.pointer, pointers);
    if (row !== undefined) {
      byRow.set(row, [...(byRow.get(row) ?? []), error]);
    }
  }
  return byRow;
}

/** The row that a JSON pointer leads into. */
export function nearest(pointer: string, pointers: ReadonlyMap<string, string>): string | undefined {
  let best: string | undefined;
  let length = -1;
  for (const [row, place] of pointers) {
    const isInside = pointer === place || pointer.startsWith(`${place}/`);
    if (isInside && place.length > length) {
      best = row;
      length = place.length;
    }
  }
  return best;
}
