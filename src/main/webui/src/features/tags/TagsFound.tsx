import { useTagSearch } from '#/catalogue/useTagSearch';
import { Nothing } from '#/ui/Nothing';
import { CategoryFold } from './CategoryFold';
import { isShown, pruned, type Show } from './show';
import { TagRow } from './TagRow';
import type { AllTags, Statistics } from './tags';
import { useText } from './texts';

/** So many tags are seen at once; of more, only their categories. */
const FEW = 40;

interface Props {
  all: AllTags;
  statistics: ReadonlyMap<string, Statistics> | undefined;
  q: string;
  show: Show;
}

/** The tree, or while something is searched, what was found, best first. */
export function TagsFound({ all, statistics, q, show }: Props) {
  const t = useText();
  const tags = all.tags.filter((tag) => isShown(tag, statistics?.get(tag.code), show));
  const hits = useTagSearch(tags, q);
  if (tags.length === 0 || hits.length === 0) {
    return <Nothing text={q ? t('none.found') : t('none')} />;
  }
  if (q) {
    return (
      <ul className="listing" aria-label={t('found', { count: hits.length })}>
        {hits.map(({ tag }) => (
          <TagRow key={tag.code} tag={tag} statistics={statistics?.get(tag.code)} />
        ))}
      </ul>
    );
  }
  const shown = new Set(tags);
  return (
    <div className="stack">
      {pruned(all.tree, (tag) => shown.has(tag)).map((node) => (
        <CategoryFold
          key={`${show} ${node.path.join('/')}`}
          node={node}
          statistics={statistics}
          areFew={tags.length <= FEW}
        />
      ))}
    </div>
  );
}
