import type { Ratio } from './ratio';

/** How a figure came in. */
export const FIGURE_SOURCES = ['typed', 'imported', 'appeal'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** The line that no template has: on how many days somebody worked, where it is not what the roster says. */
export const DAYS_WORKED = 'days-worked';

export const MOST_DAYS_WORKED = 31;

/** Whether a value can be days of a month: whole ones, of which no month has more than 31. */
export function areDaysWorked({ numerator, denominator }: Ratio): boolean {
  return denominator === 1 && numerator <= MOST_DAYS_WORKED;
}
