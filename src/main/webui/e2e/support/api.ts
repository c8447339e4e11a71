/** The server that is tested, asked without the console. */
export const SERVER = process.env.MUSTER_URL ?? 'http://127.0.0.1:8080';

/** Where the engines can be killed and started; nothing where they are not ours. */
export const ENGINES = process.env.MUSTER_ENGINES;

const JSON_BODY = { 'Content-Type': 'application/json' };

export async function send<T>(method: string, path: string, body?: BodyInit, headers?: HeadersInit): Promise<T> {
  const response = await fetch(`${SERVER}/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}

export const get = <T>(path: string) => send<T>('GET', path);

export const post = <T>(path: string, body?: unknown) =>
  body === undefined ? send<T>('POST', path) : send<T>('POST', path, JSON.stringify(body), JSON_BODY);

/** How many people a filter describes, as the API alone says it. Engines that are busy or just started are asked again. */
export async function count(where: unknown): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await post<{ count: number }>('/audiences/count', { filter: { language: 1, where } })).count;
    } catch (error) {
      if (attempt === 10) {
        throw error;
      }
    }
  }
}

/** Ends an engine as a power cut would, or starts it and waits until it serves. */
export async function engine(verb: 'kill' | 'start', name: 'ELASTICSEARCH' | 'MYSQL'): Promise<void> {
  const response = await fetch(`${ENGINES ?? ''}/${verb}/${name}`, { method: 'POST' });
  if (!response.ok) {
    throw new Error(`${verb} ${name}: ${response.status}`);
  }
}
