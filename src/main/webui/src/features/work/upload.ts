import { type Details, RequestProblem } from '#/api/problem';
import type { Load } from './work';

export interface Start {
  loader: string;
  mode: 'full' | 'merge';
  options: Readonly<Record<string, string>>;
  file: Blob | undefined;
}

/** The address that starts a load; an empty option takes its default. */
export function loadAddress({ loader, mode, options }: Omit<Start, 'file'>): string {
  const given = Object.entries(options).filter(([, value]) => value !== '');
  return `/api/v1/loads?${new URLSearchParams([['loader', loader], ['mode', mode], ...given]).toString()}`;
}

/** Sends the file and answers the load it started. Only this old way of asking tells how much has been sent. */
export function startLoad(start: Start, onProgress: (share: number) => void, signal: AbortSignal): Promise<Load> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', loadAddress(start));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body: unknown = parsed(request.responseText);
      if (request.status === 202) {
        resolve(body as Load);
      } else {
        reject(new RequestProblem(request.status, body as Details | undefined));
      }
    };
    request.onerror = () => reject(new RequestProblem(0, undefined));
    request.onabort = () => reject(new DOMException('called off', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(start.file ?? null);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
