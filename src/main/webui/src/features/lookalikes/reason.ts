import { describeBounds } from '#/features/audience/describeBounds';
import type { Bounds } from '#/features/audience/model/tree';
import type { Format } from '#/i18n/format';
import type { Reason } from './lookalikes';
import { say } from './texts';

const MOST_NAMED = 3;

/** What of a tag sets people apart, in words: a value, none of some values, a range, or that there is none. */
export function sayReason({ kind, value }: Reason, nameOf: (value: string) => string, format: Format): string {
  switch (kind) {
    case 'VALUE':
      return oneName(value, nameOf);
    case 'WITHOUT':
      return say('reason.without', { value: oneName(value, nameOf) });
    case 'OTHER':
      return say('reason.other', { values: listed(Array.isArray(value) ? value : [value], nameOf) });
    case 'RANGE':
      return describeBounds(value as Bounds, (bound) => sayBound(bound, format), say('reason.comma'));
    case 'MISSING':
      return say('reason.missing');
  }
}

function oneName(value: unknown, nameOf: (value: string) => string): string {
  if (typeof value === 'boolean') {
    return say(value ? 'reason.yes' : 'reason.no');
  }
  return nameOf(typeof value === 'string' ? value : JSON.stringify(value));
}

function listed(values: readonly unknown[], nameOf: (value: string) => string): string {
  const names = values.slice(0, MOST_NAMED).map((value) => oneName(value, nameOf));
  const more = values.length - names.length;
  return names.join(say('reason.or')) + (more > 0 ? say('reason.more', { more }) : '');
}

function sayBound(bound: string | number, format: Format): string {
  if (typeof bound === 'number') {
    return format.number(bound);
  }
  return bound.includes('T') ? format.instant(bound) : format.day(bound);
}
