import type { Format } from '#/i18n/format';
import type { Excluded } from './lookalikes';
import { say } from './texts';

/** Why a tag was left out, by its code; one that this page does not know, in the server's words. */
export function sayExcluded({ reason, detail, association }: Excluded, format: Format): string {
  switch (reason) {
    case 'RESTATES_SEED':
      return say('excluded.RESTATES_SEED', { association: format.percent(association ?? 1) });
    case 'SENSITIVE':
      return say('excluded.SENSITIVE');
    case 'EXCLUDED_BY_REQUEST':
      return say('excluded.EXCLUDED_BY_REQUEST');
    default:
      return detail;
  }
}
