import { LockOutlined } from '@ant-design/icons';
import type { Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { useText } from '../texts';

/** What a customer's tag says; a dash where it says nothing, a lock where one may not know. */
export function ShownTag({ tag }: { tag: Schemas['ShownTag'] | undefined }) {
  const t = useText();
  const format = useFormat();
  if (tag?.masked) {
    return (
      <span className="soft" title={t('members.masked')}>
        <LockOutlined aria-label={t('members.masked')} />
      </span>
    );
  }
  const values = tag?.values ?? [];
  if (values.length === 0) {
    return <span className="soft">—</span>;
  }
  return <>{values.map(({ value, names }) => say(value, names)).join(t('charts.comma'))}</>;

  function say(value: unknown, names: Schemas['Names'] | undefined): string {
    switch (typeof value) {
      case 'boolean':
        return t(value ? 'value.yes' : 'value.no');
      case 'number':
        return format.number(value);
      case 'string':
        return names ? format.name(names, value) : dateOr(value);
      default:
        return '';
    }
  }

  function dateOr(value: string): string {
    return /^\d{4}-\d\d-\d\dT/.test(value)
      ? format.instant(value)
      : /^\d{4}-\d\d-\d\d$/.test(value)
        ? format.day(value)
        : value;
  }
}
