import { useTag } from '#/features/tags/tags';
import { useFormat } from '#/i18n/format';
import { useBuilder } from '../builder';
import type { TagRow } from '../model/tree';
import { useText } from '../texts';

/** A row whose tag is not published: it is called by its name all the same. Why it cannot be used the server says. */
export function GoneTag({ row }: { row: TagRow }) {
  const t = useText();
  const format = useFormat();
  const { problems } = useBuilder();
  const tag = useTag(row.tag);
  return (
    <>
      <strong className="row-name">{format.name(tag.data?.names, row.tag)}</strong>
      {!problems.has(row.id) && <span className="soft">{t('row.unusable')}</span>}
    </>
  );
}
