import type { TemplateRef } from '@angular/core';

/** One column of a `ListGrid`, in our words: pages know nothing of the grid library behind it. */
export interface ListColumn<Row> {
  id: string;
  header: string;
  /** What the cell says in plain text; shown unless there is a `cell`. */
  text: (row: Row) => string;
  cell?: TemplateRef<{ $implicit: Row }> | undefined;
  /** Numbers stand right, text left. */
  align?: 'start' | 'end';
  /** Pixels; without it the column shares what is left, by `grow`. */
  width?: number;
  grow?: number;
  minWidth?: number;
  /** Given, the header sorts by it. */
  compare?: (a: Row, b: Row) => number;
  /** Given, the header asks for this order (`ListGrid.order`), and the rows come sorted. */
  orderBy?: string;
  /** The header stays for screen readers only, and Enter presses the button in the cell instead of opening the row. */
  actions?: boolean;
}

/** By which column rows were asked for; the rows themselves come in that order. */
export interface ListOrder {
  by: string;
  descending: boolean;
}
