import { useFormat } from '#/i18n/format';
import { useBuilder } from '../builder';
import type { TagRow } from '../model/tree';
import { useText } from '../texts';

/** Which days a relative date means today. */
export function Resolved({ row }: { row: TagRow }) {
  const t = useText();
  const format = useFormat();
  const { figures, isWaiting } = useBuilder();
  const dates = figures?.resolved.get(row.id);
  if (isWaiting || !dates?.from || !dates.to) {
    return null;
  }
  const say = (date: string) => (date.length > 10 ? format.instant(date) : format.day(date));
  return <span className="soft resolved">{t('row.resolved', { from: say(dates.from), to: say(dates.to) })}</span>;
}
