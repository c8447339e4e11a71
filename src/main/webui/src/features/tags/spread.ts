import dayjs from 'dayjs';
import type { Schemas } from '#/api/client';
import type { Format } from '#/i18n/format';

type Share = Schemas['PortraitShare'];

export interface Bin {
  label: string;
  count: number;
}

/** The steps of a histogram with what they are called: `1 – 5`, `< 1`, `≥ 5`. */
export function binsOf(shares: readonly Share[], format: Format): Bin[] {
  return shares.map(({ from, to, count }) => ({ label: rangeText(bound(from, format), bound(to, format)), count }));
}

function rangeText(from: string | undefined, to: string | undefined): string {
  if (from === undefined) {
    return to === undefined ? '' : `< ${to}`;
  }
  return to === undefined ? `≥ ${from}` : `${from} – ${to}`;
}

/** Numbers as numbers; dates as days, of instants the day in the browser's zone. */
function bound(value: unknown, format: Format): string | undefined {
  if (typeof value === 'number') {
    return format.number(value);
  }
  if (typeof value === 'string') {
    return format.day(value.includes('T') ? dayjs(value).format('YYYY-MM-DD') : value);
  }
  return undefined;
}
