import { type Details, RequestProblem } from '#/api/problem';

export interface Progress {
  done: number;
  total: number;
}

/**
 * Reads a list of members to its end, and answers it as a file. A body that breaks off is never the whole list, and throws.
 *
 * @param address of the members, such as `/api/v1/segments/vip/members`
 */
export async function pull(
  address: string,
  type: 'text/csv' | 'application/x-ndjson',
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetch(address, { headers: { Accept: type }, signal });
  if (!response.ok || !response.body) {
    throw new RequestProblem(response.status, (await response.json().catch(() => undefined)) as Details | undefined);
  }
  const total = Number(response.headers.get('X-Total-Count') ?? 0);
  const header = type === 'text/csv' ? 1 : 0;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let lines = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    lines += linesIn(read.value);
    onProgress({ done: Math.max(0, lines - header), total });
  }
  return new Blob(parts, { type });
}

export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) {
    if (byte === 10) {
      lines += 1;
    }
  }
  return lines;
}

/** Hands a file to the browser, as a click on a link would. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
