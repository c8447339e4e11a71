import { useFormat } from '#/i18n/format';
import { useBuilder } from './builder';
import type { Row, TagRow } from './model/tree';
import { isText, useText } from './texts';

/** A row in a few words: on a button, under the pointer while dragged, in an explanation. */
export function useDescribe(): (row: Row) => string {
  const t = useText();
  const format = useFormat();
  const { catalogue } = useBuilder();

  function describeTag({ tag: code, op, value }: TagRow): string {
    const tag = catalogue.byCode.get(code);
    const key = `op.${tag?.type ?? ''}.${op}`;
    const values = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
      typeof one === 'string' || typeof one === 'number'
        ? [format.name(tag?.values?.find((known) => known.code === one)?.names, String(one))]
        : [],
    );
    const words = [format.name(tag?.names, code), isText(key) ? t(key) : op, values.slice(0, 3).join(' / ')];
    return words.filter(Boolean).join(' ');
  }

  return (row) => {
    switch (row.kind) {
      case 'group':
        return t('group.named', { mode: t(`mode.${row.mode}`), count: row.rows.length });
      case 'tag':
        return describeTag(row);
      case 'segment':
        return `${t('segment.in')} ${row.segment ?? ''}`.trim();
      case 'list':
        return `${t('list.in')} ${row.list ?? ''}`.trim();
      case 'sample':
        return `${t('sample.in')} ${row.salt}`.trim();
    }
  };
}
