import { isAborted, RequestProblem } from '#/api/problem';
import { currentLanguage } from '#/i18n/i18n';
import { sayWhatIsWrong } from '#/problems/sayWrong';
import { say } from './texts';

type ProblemKey = Parameters<typeof say>[0];

/** The kinds of problems that are said in the reader's language; of others the server's own title is shown. */
const TITLES: Record<string, ProblemKey> = {
  'not-json': 'problem.not-json',
  'bad-request': 'problem.bad-request',
  'not-found': 'problem.not-found',
  conflict: 'problem.conflict',
  'walk-gone': 'problem.walk-gone',
  stale: 'problem.stale',
  'too-many-bytes': 'problem.too-many-bytes',
  invalid: 'problem.invalid',
  'too-many': 'problem.too-many',
  internal: 'problem.internal',
  'engine-away': 'problem.engine-away',
  'storage-full': 'problem.storage-full',
  'if-match-required': 'problem.stale',
  'unsupported-media-type': 'problem.bad-request',
  'not-acceptable': 'problem.bad-request',
  'method-not-allowed': 'problem.bad-request',
};

export interface Said {
  title: string;
  detail: string | undefined;
}

/** What segments are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

const NO_NAMES: Names = new Map();

/**
 * A failure in the reader's words. The one place where problems become text.
 *
 * @param names of what may stand in the way; who is not among them is called by the id
 */
export function sayProblem(error: unknown, names = NO_NAMES): Said {
  if (!(error instanceof RequestProblem)) {
    return { title: say('problem.unknown'), detail: undefined };
  }
  if (error.status === 0) {
    return { title: say('problem.no-answer'), detail: undefined };
  }
  const users = error.details?.users?.map((user) => names.get(user) ?? user) ?? [];
  if (users.length > 0) {
    const by = users.join(say('problem.in-use.and'));
    return { title: say('problem.in-use'), detail: say('problem.in-use.by', { users: by }) };
  }
  const key = TITLES[error.slug];
  return { title: key ? say(key) : (error.details?.title ?? say('problem.unknown')), detail: detailOf(error) };
}

/** The server's own details are in English; what is wrong has codes, which are said in both languages. */
function detailOf(error: RequestProblem): string | undefined {
  if (error.errors.length > 0) {
    return [...new Set(error.errors.map(sayWhatIsWrong))].join(' ');
  }
  return currentLanguage() === 'en' ? error.details?.detail : undefined;
}

/** Whether a failure needs no message of its own: it was called off, or the banner says it already. */
export function isSaidElsewhere(error: unknown): boolean {
  return isAborted(error) || (error instanceof RequestProblem && error.isAway);
}
