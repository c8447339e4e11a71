import { useState } from 'react';
import type { Catalogue, Tag } from '#/catalogue/catalogue';
import { TagSearch } from './TagSearch';
import { TagTree } from './TagTree';

/** Finds a tag by typing, or by walking the tree. */
export default function TagChoice({
  catalogue,
  onPick,
}: {
  catalogue: Catalogue;
  onPick: (tag: Tag, value?: string) => void;
}) {
  const [text, setText] = useState('');
  const [hasHits, setHasHits] = useState(false);
  return (
    <>
      <TagSearch tags={catalogue.tags} text={text} onType={setText} onFound={setHasHits} onPick={onPick} />
      {!hasHits && <TagTree tree={catalogue.tree} onPick={onPick} />}
    </>
  );
}
