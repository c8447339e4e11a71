import { Skeleton } from 'antd';
import { useFormat } from '#/i18n/format';
import { When } from '#/ui/When';
import { useSegmentCount } from './segments';
import { useText } from './texts';

/** The exact size of a segment at this moment; of one that can no longer be counted, that. */
export function SegmentSize({ id, version }: { id: string; version: number }) {
  const t = useText();
  const format = useFormat();
  const count = useSegmentCount(id, version);
  if (count.data) {
    return (
      <div className="row-figure figure">
        <strong>{t('people', { people: format.number(count.data.count) })}</strong>
        <span className="soft">
          {t('share', { share: shareOf(count.data.count, count.data.total, format.percent) })}
        </span>
        <span className="soft">
          {t('fresh')} <When iso={count.data.asOf} />
        </span>
      </div>
    );
  }
  return (
    <div className="row-figure">
      {count.isError ? <span className="mark warn">{t('uncounted')}</span> : <Skeleton.Button active size="small" />}
    </div>
  );
}

function shareOf(count: number, total: number, percent: (share: number, digits: number) => string): string {
  return percent(total > 0 ? count / total : 0, 2);
}
