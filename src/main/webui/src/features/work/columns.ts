import type { Loader } from './work';

const HEAD_BYTES = 4096;
const GZIP = [0x1f, 0x8b];

/** The first line of a file, plain or gzip; empty of what has none, or cannot be read. */
export async function firstLine(file: Blob): Promise<string> {
  const head = new TextDecoder().decode(await firstBytes(file)).slice(0, HEAD_BYTES);
  return head.split(/\r?\n/, 1)[0] ?? '';
}

async function firstBytes(file: Blob): Promise<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return GZIP.every((byte, at) => head[at] === byte) ? unpacked(file) : head;
}

/** What the first piece of a packed file holds: the rest is not read. */
async function unpacked(file: Blob): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    return (await reader.read()).value ?? new Uint8Array();
  } catch {
    // It is damaged, which the server says better.
    return new Uint8Array();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The loader whose columns the header row has; of several that would fit, the one that was chosen. None where that is
 * not clear.
 */
export function loaderFor(header: string, loaders: readonly Loader[], chosen?: string): Loader | undefined {
  const columns = new Set(header.split(/[,;\t]/).map((column) => column.trim().replace(/^"|"$/g, '').toLowerCase()));
  const fitting = loaders.filter(
    (loader) =>
      loader.input === 'CSV' &&
      loader.columns.length > 0 &&
      loader.columns.every((column) => columns.has(column.toLowerCase())),
  );
  return fitting.length === 1 ? fitting[0] : fitting.find(({ name }) => name === chosen);
}
