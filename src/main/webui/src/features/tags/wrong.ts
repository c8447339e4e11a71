import type { ProblemError } from '#/api/problem';
import { sayWrong } from '#/problems/sayWrong';

const MISSING = 'MISSING_FIELD';

/** What is wrong at a JSON pointer of the tag, or below it. Of a missing field the object is told that lacks it. */
export function wrongAt(pointer: string, errors: readonly ProblemError[]): string | undefined {
  const found = errors.find(
    (one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`) || lacks(one, pointer),
  );
  return found && sayWrong(found.code === MISSING ? { code: MISSING } : found);
}

function lacks({ code, pointer: object, allowed = [] }: ProblemError, pointer: string): boolean {
  return code === MISSING && allowed.some((field) => `${object}/${field}` === pointer);
}
