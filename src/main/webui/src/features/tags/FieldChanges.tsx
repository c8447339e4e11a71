import { useFormat } from '#/i18n/format';
import { type Change, changesOf } from './changes';
import { categoryName } from './categories';
import { useAllTags } from './tags';
import { useText } from './texts';

/** What one version changed: fields by their names, dictionaries value by value. */
export function FieldChanges({ diff }: { diff: readonly Change[] }) {
  const t = useText();
  const format = useFormat();
  const tree = useAllTags().data?.tree ?? [];
  const said = changesOf(diff, format, {
    category: (path) => categoryName(tree, path, format).join(' › '),
    word: (field, code) => {
      switch (field) {
        case 'kind':
          return t(`kind.${code}` as 'kind.RULE');
        case 'refresh':
          return t(`refresh.${code}` as 'refresh.DAILY');
        case 'sensitivity':
          return t(`sensitivity.${code}` as 'sensitivity.PUBLIC');
        case 'state':
          return t(`state.${code}` as 'state.DRAFT');
        default:
          return code;
      }
    },
    nothing: t('history.nothing'),
  });
  return (
    <ul className="field-changes">
      {said.map(({ field, from, to }, index) => (
        // A version never changes, so neither does the order of what it changed.
        <li key={`${field} ${index}`}>
          <span className="soft">{t(`field.${field}` as 'field.names')}</span> <del>{from}</del>{' '}
          <span aria-hidden>→</span> <ins>{to}</ins>
        </li>
      ))}
    </ul>
  );
}
