import { describe, expect, it } from 'vitest';
import type { Tag, TagTreeNode } from '#/catalogue/catalogue';
import { isShown, pruned } from './show';
import type { Statistics } from './tags';

const tag = (code: string, state: Tag['state'] = 'PUBLISHED'): Tag => ({
  code,
  names: {},
  category: ['a'],
  type: 'FLAG',
  weighted: false,
  open: false,
  kind: 'RULE',
  refresh: 'DAILY',
  sensitivity: 'PUBLIC',
  owner: 'crm',
  state,
});
const node = (path: string[], tags: Tag[], children: TagTreeNode[] = []): TagTreeNode => ({
  path,
  names: {},
  tags,
  children,
});

describe('the tree of what is shown', () => {
  it('drops categories that hold nothing then', () => {
    const tree = [
      node(['a'], [], [node(['a', 'b'], [tag('x', 'DRAFT')]), node(['a', 'c'], [tag('y')])]),
      node(['d'], [tag('z')]),
    ];
    expect(pruned(tree, (one) => one.state === 'DRAFT')).toEqual([
      node(['a'], [], [node(['a', 'b'], [tag('x', 'DRAFT')])]),
    ]);
  });
});

describe('what is shown', () => {
  const zombie: Statistics = { code: 'x', customers: 0, coverage: 0, use: { unused: true } };

  it('goes by state', () => {
    expect(isShown(tag('x', 'RETIRED'), undefined, 'retired')).toBe(true);
    expect(isShown(tag('x'), undefined, 'retired')).toBe(false);
  });

  it('calls nothing unused or stale before its figures are there', () => {
    expect(isShown(tag('x'), undefined, 'unused')).toBe(false);
    expect(isShown(tag('x'), zombie, 'unused')).toBe(true);
    expect(isShown(tag('x'), zombie, 'stale')).toBe(false);
  });
});
