import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use as withParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** The parts of ECharts that the console uses; whoever needs more adds it here. Large, so only imported by lazy parts. */
withParts([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export const startChart = (element: HTMLElement) => init(element, undefined, { renderer: 'svg' });
