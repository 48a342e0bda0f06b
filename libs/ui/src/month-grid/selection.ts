/** A place by its position among the rows and columns shown. */
export interface Spot {
  row: number;
  column: number;
}

/** Both ends belong to it. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Where one types, and the corner of the rectangle that moves when it is extended. */
export interface Marked {
  anchor: Spot;
  head: Spot;
}

export interface Size {
  rows: number;
  columns: number;
}

/** How far to go; past any edge is the edge. */
export interface Step {
  rows: number;
  columns: number;
}

export function only(spot: Spot): Marked {
  return { anchor: spot, head: spot };
}

export function rectOf({ anchor, head }: Marked): Rect {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
}

export function markedRect({ top, left, bottom, right }: Rect): Marked {
  return { anchor: { row: top, column: left }, head: { row: bottom, column: right } };
}

export function sizeOf({ top, left, bottom, right }: Rect): Size {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** Null when there is no place at all. */
export function clampSpot({ row, column }: Spot, { rows, columns }: Size): Spot | null {
  if (rows === 0 || columns === 0) return null;
  return { row: between(row, 0, rows - 1), column: between(column, 0, columns - 1) };
}

export function move({ anchor }: Marked, step: Step, size: Size): Marked | null {
  const spot = clampSpot(stepped(anchor, step), size);
  return spot && only(spot);
}

export function extend({ anchor, head }: Marked, step: Step, size: Size): Marked | null {
  const to = clampSpot(stepped(head, step), size);
  return to && { anchor, head: to };
}

export function everything({ rows, columns }: Size): Marked | null {
  if (rows === 0 || columns === 0) return null;
  return { anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } };
}

export function contains(rect: Rect, { row, column }: Spot): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

/** Row by row. */
export function spotsOf({ top, left, bottom, right }: Rect): Spot[] {
  const spots: Spot[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) spots.push({ row, column });
  return spots;
}

/** The rectangle pushed back inside, as large as it is or as there is room. */
export function pushedInside(rect: Rect, size: Size): Rect {
  const { rows, columns } = sizeOf(rect);
  const top = between(rect.top, 0, Math.max(0, size.rows - rows));
  const left = between(rect.left, 0, Math.max(0, size.columns - columns));
  return {
    top,
    left,
    bottom: Math.min(top + rows, size.rows) - 1,
    right: Math.min(left + columns, size.columns) - 1,
  };
}

export function sameMarked(one: Marked | null, other: Marked | null): boolean {
  if (one === other) return true;
  return (
    one !== null && other !== null && sameSpot(one.anchor, other.anchor) && sameSpot(one.head, other.head)
  );
}

export function sameSpot(one: Spot, other: Spot): boolean {
  return one.row === other.row && one.column === other.column;
}

function stepped({ row, column }: Spot, { rows, columns }: Step): Spot {
  return { row: row + rows, column: column + columns };
}

function between(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to);
}
