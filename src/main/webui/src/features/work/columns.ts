import type { Loader } from './work';

const HEAD_BYTES = 4096;

/** The first line of a file; empty of what is packed or has none. */
export async function firstLine(file: Blob): Promise<string> {
  const head = await file.slice(0, HEAD_BYTES).text();
  return head.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
}

/** The loader whose columns the header row has; none where no loader, or more than one, would fit. */
export function loaderFor(header: string, loaders: readonly Loader[]): Loader | undefined {
  const columns = new Set(header.split(/[,;\t]/).map((column) => column.trim().replace(/^"|"$/g, '').toLowerCase()));
  const fitting = loaders.filter(
    (loader) =>
      loader.input === 'CSV' &&
      loader.columns.length > 0 &&
      loader.columns.every((column) => columns.has(column.toLowerCase())),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
