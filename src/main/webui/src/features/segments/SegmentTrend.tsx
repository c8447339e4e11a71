import { useFormat } from '#/i18n/format';
import { useSizes } from './segments';
import { TrendLine } from './TrendLine';
import { type Trend, trendOf } from './trend';
import { useText } from './texts';

/** How a segment grew of late, in a small place. */
export function SegmentTrend({ id, version }: { id: string; version: number }) {
  const sizes = useSizes(id, version);
  return sizes.data?.length ? <ShownTrend trend={trendOf(sizes.data)} /> : null;
}

/** A line and what it comes to; on its first day, that. */
export function ShownTrend({ trend, isLarge = false }: { trend: Trend; isLarge?: boolean }) {
  const t = useText();
  const format = useFormat();
  const { change, days, sizes } = trend;
  if (change === undefined) {
    return <span className="soft small">{t('trend.begun', { day: format.day(sizes.at(-1)?.day ?? '') })}</span>;
  }
  const said = `${change > 0 ? '+' : ''}${format.percent(change)}`;
  return (
    <span className={isLarge ? 'trend large' : 'trend'}>
      <TrendLine sizes={sizes} width={isLarge ? 360 : 72} height={isLarge ? 72 : 18} />
      <span className={`figure small ${change > 0 ? 'grows' : change < 0 ? 'shrinks' : 'soft'}`}>
        {t('trend.change', { change: said, count: days })}
      </span>
    </span>
  );
}
