import type { Box } from './grid-geometry';

export const CARD_WIDTH = 328;
const GAP = 6;
const MARGIN = 8;

export interface CardPlace {
  left: number;
  /** One of the two; from the edge of the window it is named after. */
  top: number | null;
  bottom: number | null;
  maxHeight: number;
}

/** Under a cell of the upper half and over one of the lower, so that neither the cell nor its row is hidden. */
export function cardPlace(cell: Box, window: { width: number; height: number }): CardPlace {
  const left = Math.max(MARGIN, Math.min(cell.left, window.width - CARD_WIDTH - MARGIN));
  const below = cell.top + cell.bottom <= window.height;
  return below
    ? { left, top: cell.bottom + GAP, bottom: null, maxHeight: window.height - cell.bottom - GAP - MARGIN }
    : { left, top: null, bottom: window.height - cell.top + GAP, maxHeight: cell.top - GAP - MARGIN };
}
