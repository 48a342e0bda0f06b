import type { GridApi } from 'ag-grid-community';
import { type GridLine, personLineId } from './grid-lines';
import type { GridPlace } from './month-grid-types';
import { dayColumnId, NAME_COLUMN } from './month-grid-columns';

/** In the window, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What an element of the table stands for. */
export type GridHit =
  | { kind: 'cell'; rowId: string; day: number }
  | { kind: 'row'; rowId: string }
  | { kind: 'column'; day: number };

/** Where things are in the window. */
export class GridGeometry {
  readonly viewport: HTMLElement;

  constructor(
    private readonly host: HTMLElement,
    private readonly api: GridApi<GridLine>,
  ) {
    const viewport = host.querySelector<HTMLElement>('.ag-grid-viewport');
    if (!viewport) throw new Error('the grid has no viewport');
    this.viewport = viewport;
  }

  hit(target: EventTarget | null): GridHit | null {
    if (!(target instanceof Element) || !this.viewport.contains(target)) return null;
    const column = target.closest('[col-id]')?.getAttribute('col-id');
    if (!column) return null;
    const day = column.startsWith('d:') ? Number(column.slice(2)) : null;
    const line = target.closest('[row-id]')?.getAttribute('row-id');
    if (target.closest('.ag-header-cell')) return day === null ? null : { kind: 'column', day };
    if (!line?.startsWith('p:')) return null;
    const rowId = line.slice(2);
    if (day !== null) return { kind: 'cell', rowId, day };
    return column === NAME_COLUMN ? { kind: 'row', rowId } : null;
  }

  /** The place under the pointer, or the nearest in sight when the pointer is outside. */
  near(x: number, y: number): { rowId: string; day: number } | null {
    const area = this.area();
    const column = clamp(x, area.left + 1, area.right - 2);
    const row = clamp(y, area.top + 1, area.bottom - 2);
    // Headings of groups lie between people.
    for (const away of [0, 1, -1, 2, -2]) {
      const at = clamp(row + away * this.rowHeight(), area.top + 1, area.bottom - 2);
      const hit = this.hit(document.elementFromPoint(column, at));
      if (hit?.kind === 'cell') return hit;
    }
    return null;
  }

  /** Where the days are, without names, headers, totals and sums. */
  area(): Box {
    const { left, top, right, bottom } = this.viewport.getBoundingClientRect();
    return {
      left: left + this.pinned('left'),
      top: top + this.sizeOf('.ag-grid-pinned-top-rows', 'offsetHeight'),
      right: right - this.pinned('right') - this.sizeOf('.ag-body-vertical-scroll', 'offsetWidth'),
      bottom: bottom - this.sizeOf('.ag-grid-pinned-bottom-rows', 'offsetHeight'),
    };
  }

  /** Also for places that are scrolled out of sight. */
  boxOf({ rowId, day }: GridPlace): Box | null {
    const node = this.api.getRowNode(personLineId(rowId));
    const column = this.api.getColumn(dayColumnId(day));
    if (!node || node.rowTop === null || !column) return null;
    const { left, top } = this.viewport.getBoundingClientRect();
    const x = left + this.pinned('left') + (column.getLeft() ?? 0) - this.viewport.scrollLeft;
    const y =
      top + this.sizeOf('.ag-grid-pinned-top-rows', 'offsetHeight') + node.rowTop - this.viewport.scrollTop;
    return { left: x, top: y, right: x + column.getActualWidth(), bottom: y + (node.rowHeight ?? 0) };
  }

  reveal(place: GridPlace): void {
    const box = this.boxOf(place);
    if (!box) return;
    const area = this.area();
    const down = Math.min(0, box.top - area.top) || Math.max(0, box.bottom - area.bottom);
    const right = Math.min(0, box.left - area.left) || Math.max(0, box.right - area.right);
    if (down !== 0 || right !== 0) this.viewport.scrollBy(right, down);
  }

  /** People in sight at once. */
  page(): number {
    const { top, bottom } = this.area();
    return Math.max(1, Math.floor((bottom - top) / this.rowHeight()) - 1);
  }

  private rowHeight(): number {
    return this.api.getDisplayedRowAtIndex(0)?.rowHeight ?? 1;
  }

  private pinned(side: 'left' | 'right'): number {
    const columns =
      side === 'left' ? this.api.getDisplayedLeftColumns() : this.api.getDisplayedRightColumns();
    return columns.reduce((sum, column) => sum + column.getActualWidth(), 0);
  }

  private sizeOf(selector: string, side: 'offsetHeight' | 'offsetWidth'): number {
    return this.host.querySelector<HTMLElement>(selector)?.[side] ?? 0;
  }
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}
