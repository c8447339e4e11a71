import type { ProblemError } from '#/api/problem';
import { isText, useText } from '../texts';

const MOST_ALLOWED = 6;

/** A problem of the filter in the reader's words; one that has none, in the server's. */
export function useSayWrong(): (problem: ProblemError) => string {
  const t = useText();
  return ({ code, message, allowed = [] }) => {
    const key = `wrong.${code}`;
    const words = isText(key) ? t(key) : message;
    return allowed.length > 0
      ? `${words} ${t('wrong.allowed', { allowed: allowed.slice(0, MOST_ALLOWED).join(', ') })}`
      : words;
  };
}
