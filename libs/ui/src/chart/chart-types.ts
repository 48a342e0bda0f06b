/** `steps` holds its value over the width of a label, as a requirement does; `mark` is a short line at its value, as a plan is. */
export type ChartKind = 'bar' | 'stacked' | 'line' | 'steps' | 'mark';

export interface ChartSeries {
  name: string;
  /** One for each label; null where there is nothing to say. */
  values: readonly (number | null)[];
  /** Another one than the chart's. */
  kind?: ChartKind;
  /** Values that stand out, and the word for why. */
  flagged?: { word: string; at: readonly boolean[] };
}

/** One line across the chart. */
export interface ChartTarget {
  name: string;
  value: number;
}

/** What a chart draws and its table says. */
export interface ChartContent {
  labels: readonly string[];
  series: readonly ChartSeries[];
  kind: ChartKind;
  unit: string;
  target: ChartTarget | undefined;
  /** Bars that lie, one under the other: for labels that are names. */
  lying: boolean;
}

export const CHART_VIEWS = ['both', 'chart', 'table'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];
