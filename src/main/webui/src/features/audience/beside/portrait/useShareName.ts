import type { Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { useText } from '../../texts';

/** What a share is of, in words: a value of a dictionary, yes or no, or a part of the numbers or days. */
export function useShareName(): (share: Schemas['PortraitShare']) => string {
  const t = useText();
  const format = useFormat();
  const say = (bound: unknown) => (typeof bound === 'number' ? format.number(bound) : dayOf(bound));
  const dayOf = (bound: unknown) => (typeof bound === 'string' ? format.day(bound) : '');
  return ({ value, names, from, to }) => {
    if (typeof value === 'boolean') {
      return t(value ? 'value.yes' : 'value.no');
    }
    if (typeof value === 'string') {
      return format.name(names, value);
    }
    if (from === undefined) {
      return `< ${say(to)}`;
    }
    return to === undefined ? `≥ ${say(from)}` : `${say(from)} – ${say(to)}`;
  };
}
