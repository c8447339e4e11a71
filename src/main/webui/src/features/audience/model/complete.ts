import type { Leaf, TagRow } from './tree';

/** Whether enough is chosen for a row to mean something. What is chosen may still be wrong: that the server says. */
export function isComplete(row: Leaf): boolean {
  switch (row.kind) {
    case 'tag':
      return isTagComplete(row);
    case 'segment':
      return row.segment !== undefined;
    case 'list':
      return row.list !== undefined;
    case 'sample':
      return true;
  }
}

function isTagComplete({ op, value }: TagRow): boolean {
  if (op === 'exists' || op === 'missing') {
    return true;
  }
  if (value === undefined || value === '') {
    return false;
  }
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return typeof value === 'object' ? Object.values(value).some((part) => part !== undefined) : true;
}
