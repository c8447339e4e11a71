import { RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { type Tag, tagsIn, type TagTreeNode } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { useText } from '../texts';

export function TreeNode({ node, onPick }: { node: TagTreeNode; onPick: (tag: Tag) => void }) {
  const t = useText();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const count = tagsIn(node).length;
  if (count === 0) {
    return null;
  }
  return (
    <li>
      <button type="button" className="category" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <RightOutlined aria-hidden rotate={isOpen ? 90 : 0} />
        <span>{format.name(node.names, node.path.at(-1) ?? '')}</span>
        <span className="soft figure">{t('pick.count', { count })}</span>
      </button>
      {isOpen && (
        <ul>
          {node.children.map((child) => (
            <TreeNode key={child.path.join('/')} node={child} onPick={onPick} />
          ))}
          {node.tags.map((tag) => (
            <li key={tag.code}>
              <button type="button" className="tag" title={tag.code} onClick={() => onPick(tag)}>
                {format.name(tag.names, tag.code)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
