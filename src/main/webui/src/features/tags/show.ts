import type { Tag, TagTreeNode } from '#/catalogue/catalogue';
import type { Statistics } from './tags';

/** What part of the catalogue is looked at. */
export const SHOWS = ['all', 'published', 'draft', 'retired', 'unused', 'stale'] as const;
export type Show = (typeof SHOWS)[number];

export function isShow(text: string | null): text is Show {
  return SHOWS.some((one) => one === text);
}

export function isShown(tag: Tag, statistics: Statistics | undefined, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'published':
      return tag.state === 'PUBLISHED';
    case 'draft':
      return tag.state === 'DRAFT';
    case 'retired':
      return tag.state === 'RETIRED';
    case 'unused':
      return statistics?.use?.unused ?? false;
    case 'stale':
      return statistics?.freshness?.stale ?? false;
  }
}

/** The tree with only such tags, and without categories that are then empty. */
export function pruned(tree: readonly TagTreeNode[], keep: (tag: Tag) => boolean): TagTreeNode[] {
  return tree.flatMap((node) => {
    const tags = node.tags.filter(keep);
    const children = pruned(node.children, keep);
    return tags.length + children.length > 0 ? [{ ...node, tags, children }] : [];
  });
}
