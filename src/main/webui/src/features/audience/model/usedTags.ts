import { counts } from './filter';
import { type Audience, leaves } from './tree';

/** The tags that the rows in force test, in their order. */
export function usedTags(audience: Audience): string[] {
  const rows = audience.root.rows.filter(counts).flatMap(leaves).filter(counts);
  return [...new Set(rows.flatMap((row) => (row.kind === 'tag' ? [row.tag] : [])))];
}
