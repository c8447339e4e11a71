import type { Schemas } from '#/api/client';
import { usePalette } from '#/app/theme';
import { useFormat } from '#/i18n/format';
import { Chart } from '#/ui/Chart';
import { useText } from '../../texts';
import { barsOption, columnsOption, MOST_BARS } from './chartOptions';
import { useShareName } from './useShareName';

/** One tag: values as bars, numbers and days as columns, these people beside everybody. */
export default function TagChart({ tag }: { tag: Schemas['PortrayedTag'] }) {
  const t = useText();
  const format = useFormat();
  const palette = usePalette();
  const nameOf = useShareName();
  const isBars = tag.values !== undefined;
  const shares = isBars ? (tag.values ?? []).slice(0, MOST_BARS) : (tag.histogram ?? tag.curve ?? []);
  const name = format.name(tag.names, tag.code);
  const series = {
    names: shares.map(nameOf),
    mine: shares.map(({ share = 0 }) => share),
    everybodys: shares.map(({ baseShare = 0 }) => baseShare),
    titles: [t('charts.mine'), t('charts.everybody')] as const,
  };
  const words = series.names
    .map(
      (one, index) =>
        `${one} ${format.percent(series.mine[index] ?? 0)}/${format.percent(series.everybodys[index] ?? 0)}`,
    )
    .slice(0, MOST_BARS)
    .join(t('charts.comma'));
  const left = shares.length < (tag.values?.length ?? 0) ? (tag.values?.length ?? 0) - shares.length : 0;
  return (
    <figure className="tag-chart">
      <figcaption>{name}</figcaption>
      <Chart
        label={t('charts.label', { tag: name, words })}
        height={isBars ? 44 + 30 * shares.length : 180}
        option={(isBars ? barsOption : columnsOption)(series, palette, (share) => format.percent(share))}
      />
      {left + (tag.otherValues ?? 0) > 0 && (
        <p className="soft small">{t('charts.more', { count: left + (tag.otherValues ?? 0) })}</p>
      )}
    </figure>
  );
}
