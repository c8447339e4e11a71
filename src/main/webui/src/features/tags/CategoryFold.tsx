import { RightOutlined } from '@ant-design/icons';
import { type TagTreeNode, tagsIn } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { TagRow } from './TagRow';
import type { Statistics } from './tags';

/** A category of the tree, which folds by its summary, as browsers have it. In a large tree only the first level is open. */
export function CategoryFold({
  node,
  statistics,
  isSmall,
}: {
  node: TagTreeNode;
  statistics: ReadonlyMap<string, Statistics> | undefined;
  isSmall: boolean;
}) {
  const format = useFormat();
  return (
    <details className={node.path.length === 1 ? 'fold panel' : 'fold'} open={isSmall || node.path.length === 1}>
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
        <CategoryFold key={child.path.join('/')} node={child} statistics={statistics} isSmall={isSmall} />
      ))}
    </details>
  );
}
