import type { Schemas } from '#/api/client';
import type { Format } from '#/i18n/format';

type Value = Schemas['ShownValue'];

/** A value of a tag as people read it; yes and no are said by the caller's language. */
export function valueText(
  type: Schemas['TagType'],
  { value, names }: Value,
  format: Format,
  yesNo: { yes: string; no: string },
): string {
  switch (type) {
    case 'FLAG':
      return value === true ? yesNo.yes : yesNo.no;
    case 'NUMBER':
      return typeof value === 'number' ? format.number(value) : String(value);
    case 'DATE':
      return dateText(String(value), format);
    case 'ENUM':
    case 'MULTI':
      return format.name(names, String(value));
  }
}

/** A day is a day everywhere; an instant is said in the browser's zone. */
function dateText(iso: string, format: Format): string {
  return iso.includes('T') ? format.instant(iso) : format.day(iso);
}

/** The heaviest value first; those without a weight as they came. */
export function byWeight(values: readonly Value[]): Value[] {
  return [...values].sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
}
