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

/** The corner where it began, and the one that moves when it is extended. */
export interface Marked {
  anchor: Spot;
  head: Spot;
  /** Where one types, once Enter or Tab has gone on inside the rectangle; until then the anchor. */
  at?: Spot;
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

/** Where one types. */
export function focusOf({ anchor, at }: Marked): Spot {
  return at ?? anchor;
}

export function move(marked: Marked, step: Step, size: Size): Marked | null {
  const spot = clampSpot(stepped(focusOf(marked), step), size);
  return spot && only(spot);
}

/**
 * On to the next place inside the rectangle, as spreadsheets do: down its columns or along its rows, at the end on into the
 * next, and from the last to the first. A single place has no inside: there it moves.
 */
export function advance(marked: Marked, step: Step, size: Size): Marked | null {
  const rect = rectOf(marked);
  const { rows, columns } = sizeOf(rect);
  if (rows * columns === 1) return move(marked, step, size);
  const { row, column } = focusOf(marked);
  const [down, right] = [row - rect.top, column - rect.left];
  const lengthwise = step.rows !== 0;
  const index = lengthwise ? right * rows + down : down * columns + right;
  const count = rows * columns;
  const next = (index + (lengthwise ? step.rows : step.columns) + count) % count;
  const at = lengthwise
    ? { row: rect.top + (next % rows), column: rect.left + Math.floor(next / rows) }
    : { row: rect.top + Math.floor(next / columns), column: rect.left + (next % columns) };
  return { ...marked, at };
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
  if (one === null || other === null) return false;
  return (
    sameSpot(one.anchor, other.anchor) &&
    sameSpot(one.head, other.head) &&
    sameSpot(focusOf(one), focusOf(other))
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
