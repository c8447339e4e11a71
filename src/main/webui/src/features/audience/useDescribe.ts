import { useFormat } from '#/i18n/format';
import { useBuilder } from './builder';
import { describeBounds } from './describeBounds';
import type { Anniversary, Row, TagRow, Within } from './model/tree';
import { useListName } from './server/useLists';
import { isText, useText } from './texts';

/** A row in a few words: on a button, under the pointer while dragged, in an explanation. */
export function useDescribe(): (row: Row) => string {
  const t = useText();
  const format = useFormat();
  const { catalogue } = useBuilder();
  // Its row asks for the names.
  const listName = useListName(false);

  function describeTag({ tag: code, op, value, weight }: TagRow): string {
    const tag = catalogue.byCode.get(code);
    const key = `op.${tag?.type ?? ''}.${op}`;
    const weighed = weight ? `${t('weight')} ${describeBounds(weight, sayBound, t('charts.comma'))}` : '';
    if (typeof value === 'object' && !Array.isArray(value)) {
      return [format.name(tag?.names, code), describeObject(value), weighed].filter(Boolean).join(' ');
    }
    const values = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
      typeof one === 'boolean'
        ? [t(one ? 'value.yes' : 'value.no')]
        : typeof one === 'string' || typeof one === 'number'
          ? [format.name(tag?.values?.find((known) => known.code === one)?.names, String(one))]
          : [],
    );
    const words = [format.name(tag?.names, code), isText(key) ? t(key) : op, values.slice(0, 3).join(' / '), weighed];
    return words.filter(Boolean).join(' ');
  }

  function describeObject(value: object): string {
    const { last, next, unit, month } = value as Partial<Within & Anniversary>;
    if (month !== undefined) {
      return format.month(month);
    }
    const amount = last ?? next;
    return amount !== undefined && unit !== undefined
      ? `${t(last === undefined ? 'date.next' : 'date.last')} ${format.number(amount)} ${t(`unit.${unit}`)}`
      : describeBounds(value, sayBound, t('charts.comma'));
  }

  function sayBound(bound: string | number): string {
    if (typeof bound === 'number') {
      return format.number(bound);
    }
    return bound.length > 10 ? format.instant(bound) : format.day(bound);
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
        return `${t('list.in')} ${row.list === undefined ? '' : listName(row.list)}`.trim();
      case 'sample':
        return `${t('sample.in')} ${row.salt}`.trim();
    }
  };
}
