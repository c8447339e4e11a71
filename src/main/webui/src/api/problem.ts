import type { components } from '#schema';

export type Details = components['schemas']['ProblemDetails'];
export type ProblemError = components['schemas']['ProblemError'];

/** What went wrong with a request: the server's problem (RFC 9457), or that there was no answer at all. */
export class RequestProblem extends Error {
  constructor(
    readonly status: number,
    readonly details: Details | undefined,
  ) {
    super(details?.title ?? `HTTP ${status}`);
    this.name = 'RequestProblem';
  }

  /** Such as `invalid` of `/problems/invalid`; empty where the server said nothing of the kind. */
  get slug(): string {
    return this.details?.type.replace('/problems/', '') ?? '';
  }

  /** Everything that is wrong with what was sent, each at its place. */
  get errors(): ProblemError[] {
    return this.details?.errors ?? [];
  }

  /** An engine, or the server itself, is away: the same question may be asked again later. */
  get isAway(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** Nobody is signed in, or this is not for them. */
  get isForbidden(): boolean {
    return this.status === 401 || this.status === 403;
  }
}

export function asProblem(error: unknown): RequestProblem | undefined {
  return error instanceof RequestProblem ? error : undefined;
}

export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
