import type { Json } from './filter';

/** The `id` of the node that a JSON pointer leads to; undefined where it leads out of the document, as into a segment. */
export function nodeId(document: Json, pointer: string): string | undefined {
  let at: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) {
      return undefined;
    }
    at = (at as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return typeof at === 'object' && at !== null && 'id' in at && typeof at.id === 'string' ? at.id : undefined;
}
