/** What the grid library says by itself, mostly to screen readers, by its names. Each has a word of the page's language. */
export const GRID_WORDS = [
  'ariaChecked',
  'ariaHeaderSelection',
  'ariaIndeterminate',
  'ariaRowDeselect',
  'ariaRowSelect',
  'ariaRowSelectAll',
  'ariaRowToggleSelection',
  'ariaSortableColumn',
  'ariaUnchecked',
  'loadingOoo',
  'noMatchingRows',
  'noRowsToShow',
] as const;

export type GridWordList = Readonly<Record<(typeof GRID_WORDS)[number], string>>;
