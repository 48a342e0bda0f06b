import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './chart-look';
import type { ChartContent, ChartSeries } from './chart-types';

type SeriesOption = BarSeriesOption | LineSeriesOption | ScatterSeriesOption;

const LINES = ['solid', 'dashed', 'dotted'] as const;
const ROW = 24;
const STANDING = 320;

/** Our words for a chart in those of the library. `say` writes a number of the page's language. */
export function chartOption(
  content: ChartContent,
  look: ChartLook,
  say: (n: number) => string,
): EChartsCoreOption {
  const { labels, series, target, unit, lying } = content;
  const text = { color: look.inkSoft, fontFamily: look.font, fontSize: 12 };
  const names = {
    type: 'category',
    data: [...labels],
    inverse: lying,
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: lying
      ? { ...text, interval: 0, width: 112, overflow: 'truncate' }
      : { ...text, hideOverlap: true },
  };
  const values = {
    type: 'value',
    // Over many rows the scale would be out of sight at the bottom.
    position: lying ? 'top' : 'left',
    minInterval: series.every((each) => each.values.every((value) => Number.isInteger(value ?? 0))) ? 1 : 0,
    axisLabel: { ...text, formatter: say },
    splitLine: { lineStyle: { color: look.line } },
  };
  const legend = series.length > 1;
  return {
    animation: look.motion,
    animationDuration: 120,
    animationDurationUpdate: 120,
    color: [...look.series],
    textStyle: { fontFamily: look.font },
    grid: {
      ...{ top: (legend ? 28 : 0) + (lying ? (target ? 44 : 24) : 16), right: 24, bottom: 8, left: 8 },
      ...{ outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    },
    legend: {
      ...{ show: legend, type: 'scroll', top: 0, left: 0, itemGap: 16 },
      ...{ textStyle: text, pageTextStyle: text, pageIconColor: look.inkSoft, inactiveColor: look.line },
    },
    tooltip: {
      trigger: 'axis',
      // As a drawing: HTML of the library carries styles that the page's policy refuses.
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow' },
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { ...text, color: look.ink },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? said(say(value), unit) : '–'),
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map((each, index) => ({
      ...oneSeries(each, index, content, look),
      ...(index === 0 && target && { markLine: targetLine(content, look, said(say(target.value), unit)) }),
    })),
  };
}

/** Pixels: names one under the other need as many rows as there are. */
export function chartHeight({ labels, lying }: Pick<ChartContent, 'labels' | 'lying'>): number {
  return lying ? Math.max(160, labels.length * ROW + 88) : STANDING;
}

export function said(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}

function oneSeries(each: ChartSeries, index: number, content: ChartContent, look: ChartLook): SeriesOption {
  const kind = each.kind ?? content.kind;
  const { name } = each;
  const data = each.values.map((value, at) =>
    each.flagged?.at[at] ? { value: value ?? '-', itemStyle: flagged(look) } : (value ?? '-'),
  );
  switch (kind) {
    case 'bar':
      return { type: 'bar', name, data, barMaxWidth: 24 };
    case 'stacked':
      return {
        ...{ type: 'bar', name, data, barMaxWidth: 24, stack: 'all' },
        itemStyle: { borderColor: look.surface, borderWidth: 1 },
      };
    case 'line': {
      const lineStyle = { width: 2, type: LINES[index % LINES.length] ?? 'solid' };
      return { type: 'line', name, data, lineStyle, symbolSize: 6 };
    }
    case 'steps': {
      const before = content.series.slice(0, index).some((other) => other.kind === 'steps');
      const lineStyle = { width: 2, type: before ? LINES[1] : LINES[0] };
      return {
        ...{ type: 'line', name, data, step: 'middle', symbol: 'none', z: 3 },
        ...{ color: before ? look.inkSoft : look.ink, lineStyle },
      };
    }
    case 'mark':
      return {
        ...{ type: 'scatter', name, data, symbol: 'rect', z: 3, color: look.ink },
        symbolSize: content.lying ? [3, 18] : [18, 3],
      };
  }
}

/** Another colour and hatched, since a colour alone says nothing to some. */
function flagged(look: ChartLook) {
  return {
    color: look.danger,
    decal: { symbol: 'rect', color: look.surface, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.8 },
  };
}

function targetLine(
  { target, lying }: ChartContent,
  look: ChartLook,
  value: string,
): BarSeriesOption['markLine'] {
  return {
    ...{ silent: true, symbol: 'none', lineStyle: { color: look.ink, type: 'dashed', width: 1.5 } },
    label: {
      ...{ position: lying ? 'start' : 'insideEndTop', distance: lying ? 24 : 5 },
      ...{ color: look.ink, fontFamily: look.font, fontSize: 12 },
      formatter: `${target?.name ?? ''} ${value}`,
    },
    data: [lying ? { xAxis: target?.value ?? 0 } : { yAxis: target?.value ?? 0 }],
  };
}
