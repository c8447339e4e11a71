import type { Schemas } from '#/api/client';
import type { Statistics } from './tags';
import { useText } from './texts';

/** What needs to be known at once: that it is no published tag, that nobody uses it, that it is out of date. */
export function TagMarks({ tag, statistics }: { tag: Schemas['Tag']; statistics: Statistics | undefined }) {
  const t = useText();
  return (
    <>
      {tag.state !== 'PUBLISHED' && <span className="mark plain">{t(`state.${tag.state}`)}</span>}
      {statistics?.use?.unused && <span className="mark plain">{t('mark.unused')}</span>}
      {statistics?.freshness?.stale && <span className="mark warn">{t('mark.stale')}</span>}
    </>
  );
}
