import { useFormat } from '#/i18n/format';
import { ago } from '#/i18n/ago';

/** A moment as people say it, and exactly under the pointer. */
export function When({ iso }: { iso: string }) {
  const format = useFormat();
  return (
    <time dateTime={iso} title={format.instant(iso)}>
      {ago(format.language, new Date(iso), new Date())}
    </time>
  );
}
