/** How a figure came in. */
export const FIGURE_SOURCES = ['typed', 'imported', 'appeal'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** The line that no template has: on how many days somebody worked, where it is not what the roster says. */
export const DAYS_WORKED = 'days-worked';
