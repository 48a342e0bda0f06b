import type { GridOptions } from 'ag-grid-community';
import type { GridLine } from './grid-lines';
import type { ColumnMeasures } from './month-grid-columns';
import { MONTH_GRID_THEME } from './month-grid-theme';
import { GroupHeading } from './plain-cells';

/** In pixels, as all measures here. */
export const ROW_HEIGHTS = { compact: 26, normal: 32 } as const;
const SUM_HEIGHT = 24;
const WEEK_HEIGHT = 24;
const DAY_HEIGHT = 44;

/** How AG Grid is set up: it draws and scrolls, and nothing else. */
export function monthGridOptions(styleNonce: string): GridOptions<GridLine> {
  return {
    theme: MONTH_GRID_THEME,
    styleNonce,
    defaultColDef: { sortable: false, resizable: false, suppressMovable: true },
    getRowId: ({ data }) => data.id,
    // The sums stay in sight, so they leave as much room as they can to the people.
    getRowHeight: ({ node }) => (node.rowPinned ? SUM_HEIGHT : undefined),
    isFullWidthRow: ({ rowNode }) => rowNode.data?.kind === 'group',
    fullWidthCellRenderer: GroupHeading,
    groupHeaderHeight: WEEK_HEIGHT,
    headerHeight: DAY_HEIGHT,
    animateRows: false,
    ensureDomOrder: true,
    // Keys, focus and selection are ours: see GridEditor.
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    tabIndex: -1,
    suppressColumnVirtualisation: true,
    rowBuffer: 6,
    suppressContextMenu: true,
  };
}

/**
 * Widths for a table as wide as `width`. Where a whole month can be seen at once it is, with narrow days if need be; the
 * totals stay in sight where there is room for them.
 */
export function measuresFor(width: number): ColumnMeasures {
  if (width < 640) return { name: 96, day: 40, total: 52, pinTotals: false };
  if (width < 1160) return { name: 168, day: 34, total: 52, pinTotals: false };
  return width < 1500
    ? { name: 148, day: 26, total: 44, pinTotals: true }
    : { name: 176, day: 30, total: 52, pinTotals: true };
}
