import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import type { Category, Portrait } from './customers';
import { MaskedTags } from './MaskedTags';
import { TagTile } from './TagTile';

/** One of the five dimensions: its tags under the names of their categories. */
export function Dimension({ category, portrait }: { category: Category; portrait: Portrait }) {
  const format = useFormat();
  return (
    <Panel title={format.name(category.names, category.path.at(-1) ?? '')}>
      <div className="dimension">
        <Tiles codes={category.tags} portrait={portrait} />
        {category.children.map((child) => (
          <section key={child.path.join('/')} aria-label={format.name(child.names, child.path.at(-1) ?? '')}>
            <h3>{format.name(child.names, child.path.at(-1) ?? '')}</h3>
            <Tiles codes={codesIn(child)} portrait={portrait} />
          </section>
        ))}
      </div>
    </Panel>
  );
}

function codesIn(category: Category): string[] {
  return [...category.tags, ...category.children.flatMap(codesIn)];
}

function Tiles({ codes, portrait }: { codes: readonly string[]; portrait: Portrait }) {
  if (codes.length === 0) {
    return null;
  }
  const known = new Set(codes);
  const tags = portrait.tags.filter(({ code }) => code && known.has(code));
  const masked = portrait.maskedTags.filter(({ code }) => code && known.has(code));
  return (
    <>
      {tags.length > 0 && (
        <ul className="tiles">
          {tags.map((tag) => (
            <TagTile key={tag.code} tag={tag} />
          ))}
        </ul>
      )}
      {masked.length > 0 && <MaskedTags tags={masked} />}
    </>
  );
}
