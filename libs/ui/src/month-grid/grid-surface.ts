import type { GridCells, GridCursor, GridFooterRow, GridPlace, GridTotal } from './month-grid-types';
import { contains, type Rect, type Spot } from './selection';

/** A piece of the table that can be drawn anew by itself. */
export interface Drawn {
  draw(): void;
}

/** What is drawn over the codes while the pointer is held down. */
export interface Preview {
  /** Where a rectangle would be moved or filled to. */
  ghost: Rect | null;
  /** Row and column of each place painted so far. */
  painted: ReadonlySet<string>;
  /** Its colour and code. */
  paint: { code: string; colour: number } | null;
}

export const NO_PREVIEW: Preview = { ghost: null, painted: new Set(), paint: null };

export const placeKey = ({ rowId, day }: GridPlace): string => `${rowId}|${String(day)}`;

export const spotKey = ({ row, column }: Spot): string => `${String(row)},${String(column)}`;

/**
 * What the cells in sight look at when they draw themselves. After a change each compares what it shows with what it should
 * show, so one typed code draws one cell anew.
 */
export class GridSurface {
  cells: GridCells = new Map();
  cursors: ReadonlyMap<string, GridCursor> = new Map();
  totals: readonly GridTotal[] = [];
  footer: readonly GridFooterRow[] = [];
  rect: Rect | null = null;
  anchor: Spot | null = null;
  preview: Preview = NO_PREVIEW;

  private readonly live = new Set<Drawn>();

  add(drawn: Drawn): void {
    this.live.add(drawn);
  }

  remove(drawn: Drawn): void {
    this.live.delete(drawn);
  }

  draw(): void {
    for (const each of this.live) each.draw();
  }

  /** Class names, with spaces between, for how a place lies in the selection; empty outside it. */
  markOf(spot: Spot): string {
    const ghost = this.preview.ghost;
    const looks =
      sidesOf(this.rect, spot, 'in', this.anchor) + (ghost ? sidesOf(ghost, spot, 'ghost', null) : '');
    return looks.trimStart();
  }
}

function sidesOf(rect: Rect | null, spot: Spot, name: string, anchor: Spot | null): string {
  if (!rect || !contains(rect, spot)) return '';
  let names = ` ${name}`;
  if (spot.row === rect.top) names += ` ${name}-top`;
  if (spot.row === rect.bottom) names += ` ${name}-bottom`;
  if (spot.column === rect.left) names += ` ${name}-left`;
  if (spot.column === rect.right) names += ` ${name}-right`;
  if (anchor && anchor.row === spot.row && anchor.column === spot.column) names += ' anchor';
  return names;
}
