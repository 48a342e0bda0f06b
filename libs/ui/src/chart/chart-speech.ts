/** How charts and their tables speak, by the app that knows the language. */
export abstract class ChartSpeech {
  abstract number(n: number): string;
  abstract words(): ChartWords;
}

export interface ChartWords {
  /** What the choice between the views is called. */
  view: string;
  both: string;
  chart: string;
  table: string;
  /** There is nothing to draw. */
  empty: string;
}
