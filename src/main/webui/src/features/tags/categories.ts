import type { TagTreeNode } from '#/catalogue/catalogue';
import type { Format } from '#/i18n/format';

/** The names of a category and of those around it; what the tree does not have is called by its code. */
export function categoryName(tree: readonly TagTreeNode[], path: readonly string[], format: Format): string[] {
  let level = tree;
  return path.map((code, depth) => {
    const node = level.find((one) => one.path[depth] === code);
    level = node?.children ?? [];
    return format.name(node?.names, code);
  });
}

export interface Choice {
  value: string;
  label: string;
  children: Choice[];
}

/** The tree as choices of a cascader. */
export function choicesOf(tree: readonly TagTreeNode[], format: Format): Choice[] {
  return tree.map((node) => {
    const code = node.path.at(-1) ?? '';
    return { value: code, label: format.name(node.names, code), children: choicesOf(node.children, format) };
  });
}
