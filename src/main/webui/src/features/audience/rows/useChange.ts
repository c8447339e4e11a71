import { useBuilder } from '../builder';
import type { Leaf } from '../model/tree';

/** Puts a changed row in its own place. */
export function useChange(): (row: Leaf) => void {
  const { apply } = useBuilder();
  return (row) => apply({ type: 'change', id: row.id, row });
}
