import { RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { type TagTreeNode, tagsIn } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { TagRow } from './TagRow';
import type { Statistics } from './tags';

/** A category of the tree; it folds by its summary, as browsers have it. Hundreds of tags are only drawn where one looks. */
export function CategoryFold({
  node,
  statistics,
  areFew,
}: {
  node: TagTreeNode;
  statistics: ReadonlyMap<string, Statistics> | undefined;
  areFew: boolean;
}) {
  const format = useFormat();
  const isFirst = node.path.length === 1;
  const [isOpen, setIsOpen] = useState(isFirst || areFew);
  return (
    <details
      className={isFirst ? 'fold panel' : 'fold'}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <RightOutlined aria-hidden />
        <span>{format.name(node.names, node.path.at(-1) ?? '')}</span>
        <span className="soft figure">{tagsIn(node).length}</span>
      </summary>
      {isOpen && node.tags.length > 0 && (
        <ul className="listing">
          {node.tags.map((tag) => (
            <TagRow key={tag.code} tag={tag} statistics={statistics?.get(tag.code)} />
          ))}
        </ul>
      )}
      {isOpen &&
        node.children.map((child) => (
          <CategoryFold key={child.path.join('/')} node={child} statistics={statistics} areFew={areFew} />
        ))}
    </details>
  );
}
