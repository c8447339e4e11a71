import type { Schemas } from '#/api/client';

/** Failures that the same file, or what is gone, would have again. */
const FOR_GOOD = new Set([
  'WRONG_HEADER',
  'NOT_UTF8',
  'BAD_GZIP',
  'GZIP_CUT_OFF',
  'LINE_TOO_LONG',
  'FILE_GONE',
  'DELETED',
]);

/** Whether a job that failed for this reason, or was cancelled, may succeed when it is run again. */
export function mayHelp(problem: Schemas['JobProblem'] | undefined): boolean {
  return !FOR_GOOD.has(problem?.code ?? '');
}
