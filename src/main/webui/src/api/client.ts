import createClient from 'openapi-fetch';
import type { components, paths } from '#schema';
import { type Details, isAborted, RequestProblem } from './problem';
import { serverAnswered, serverIsAway } from './presence';

/** The server's own words, as types. */
export type Schemas = components['schemas'];

/** The API, generated from `docs/openapi.yaml`. Wrap every call in `ask`: `ask(api.GET('/api/v1/tags', …))`. */
export const api = createClient<paths>({ baseUrl: '' });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a call's answer; anything but success is thrown as a `RequestProblem`. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await askWhole(call)).data;
}

/** The same with the response beside the body, for who needs its headers. */
export async function askWhole<T>(call: Promise<Answer<T>>): Promise<{ data: T; response: Response }> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    if (isAborted(error)) {
      throw error;
    }
    serverIsAway();
    throw new RequestProblem(0, undefined);
  }
  if (!answer.response.ok) {
    throw failed(new RequestProblem(answer.response.status, detailsOf(answer.error)));
  }
  serverAnswered();
  // The type of an empty body is undefined, which is then what T says.
  return { data: answer.data as T, response: answer.response };
}

function failed(problem: RequestProblem): RequestProblem {
  if (problem.isAway) {
    serverIsAway();
  }
  return problem;
}

function detailsOf(error: unknown): Details | undefined {
  return typeof error === 'object' && error !== null && 'type' in error && 'title' in error
    ? (error as Details)
    : undefined;
}
