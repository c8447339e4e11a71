import type { Palette } from '#/app/palette';
import type { BarSeriesOption } from 'echarts/charts';
import type { ChartOption } from '#/ui/charting';

export interface Shares {
  names: readonly string[];
  mine: readonly number[];
  everybodys: readonly number[];
  titles: readonly [mine: string, everybodys: string];
}

export const MOST_BARS = 8;

type Say = (share: number) => string;

/** Names at the left, and at the right of each two bars. */
export function barsOption(shares: Shares, palette: Palette, say: Say): ChartOption {
  return {
    ...common(shares, palette, say),
    grid: { left: 4, right: 52, top: 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...shares.names],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: palette.text, width: 110, overflow: 'truncate' },
    },
    series: seriesOf(shares, palette, { show: true, position: 'right', color: palette.soft, fontSize: 11 }, say),
  };
}

/** From left to right, for what has an order. */
export function columnsOption(shares: Shares, palette: Palette, say: Say): ChartOption {
  return {
    ...common(shares, palette, say),
    grid: { left: 4, right: 8, top: 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...shares.names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.soft, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: palette.soft, formatter: say },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: seriesOf(shares, palette, { show: false }, say),
  };
}

function common({ titles }: Shares, palette: Palette, say: Say): ChartOption {
  return {
    animationDuration: 250,
    color: [palette.accent, palette.soft],
    legend: { data: [...titles], top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: palette.soft } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text },
      valueFormatter: (value) => say(Number(value)),
      confine: true,
    },
  };
}

function seriesOf(shares: Shares, palette: Palette, label: object, say: Say): BarSeriesOption[] {
  const bars = { type: 'bar' as const, barGap: '10%', barCategoryGap: '32%' };
  const shown = { ...label, formatter: ({ value }: { value: unknown }) => say(Number(value)) };
  return [
    { ...bars, name: shares.titles[0], data: [...shares.mine], label: shown },
    { ...bars, name: shares.titles[1], data: [...shares.everybodys], label: shown, itemStyle: { color: palette.line } },
  ];
}
