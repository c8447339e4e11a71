import type { Tag, TagTreeNode } from '#/catalogue/catalogue';
import { useText } from '../texts';
import { TreeNode } from './TreeNode';

/** The catalogue, to be walked: categories open, tags are taken. */
export function TagTree({ tree, onPick }: { tree: readonly TagTreeNode[]; onPick: (tag: Tag) => void }) {
  const t = useText();
  return (
    <nav className="tree" aria-label={t('pick.tree')}>
      <ul>
        {tree.map((node) => (
          <TreeNode key={node.path.join('/')} node={node} onPick={onPick} />
        ))}
      </ul>
    </nav>
  );
}
