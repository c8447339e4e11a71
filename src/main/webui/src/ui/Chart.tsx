import { useEffect, useRef } from 'react';
import { type ChartOption, startChart } from './charting';

interface Props {
  /** What the chart shows, in words. */
  label: string;
  height: number;
  option: ChartOption;
}

/** A chart as wide as its place. Import it from parts that are loaded lazily. */
export function Chart({ label, height, option }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof startChart>>(undefined);

  useEffect(() => {
    if (!element.current) {
      return undefined;
    }
    const started = startChart(element.current);
    chart.current = started;
    const observer = new ResizeObserver(() => started.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      started.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option, height]);

  return <div ref={element} role="img" aria-label={label} style={{ height }} />;
}
