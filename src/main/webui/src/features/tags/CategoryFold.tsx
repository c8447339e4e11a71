import { RightOutlined } from '@ant-design/icons';
import { type TagTreeNode, tagsIn } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { TagRow } from './TagRow';
import type { Statistics } from './tags';

/** A category of the tree, open at first; it folds by its summary, as browsers have it. */
export function CategoryFold({
  node,
  statistics,
}: {
  node: TagTreeNode;
  statistics: ReadonlyMap<string, Statistics> | undefined;
}) {
  const format = useFormat();
  return (
    <details className={node.path.length === 1 ? 'fold panel' : 'fold'} open>
      <summary>
        <RightOutlined aria-hidden />
        <span>{format.name(node.names, node.path.at(-1) ?? '')}</span>
        <span className="soft figure">{tagsIn(node).length}</span>
      </summary>
      {node.tags.length > 0 && (
        <ul className="listing">
          {node.tags.map((tag) => (
            <TagRow key={tag.code} tag={tag} statistics={statistics?.get(tag.code)} />
          ))}
        </ul>
      )}
      {node.children.map((child) => (
        <CategoryFold key={child.path.join('/')} node={child} statistics={statistics} />
      ))}
    </details>
  );
}
