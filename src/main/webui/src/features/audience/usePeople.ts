import { useFormat } from '#/i18n/format';
import { useText } from './texts';

/** So many people, in words. */
export function usePeople(): (count: number) => string {
  const t = useText();
  const format = useFormat();
  return (count) => t('people', { count, figure: format.number(count) });
}
