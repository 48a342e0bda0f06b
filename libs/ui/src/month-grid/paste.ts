import { type Rect, type Size, sizeOf, type Spot } from './selection';

export interface PastedField {
  to: Spot;
  text: string;
  /** Of what was pasted, from 1. */
  line: number;
  field: number;
}

export interface Pasted {
  fields: PastedField[];
  /** The rectangle it lies over, for marking it. */
  rect: Rect;
  /** Fields for which there was no room. */
  outside: number;
}

/**
 * Lays pasted rows over the selection from its upper left corner: as often as they fit when the selection is a multiple of
 * them (so one value spreads over all of it), else once. A short row leaves the places beyond its end alone. Null when
 * nothing was pasted.
 */
export function layPasted(rows: readonly (readonly string[])[], selection: Rect, size: Size): Pasted | null {
  const block = { rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)) };
  if (block.rows === 0 || block.columns === 0) return null;
  const room = multipleOf(sizeOf(selection), block) ? sizeOf(selection) : block;
  const fields: PastedField[] = [];
  let outside = 0;
  for (let down = 0; down < room.rows; down += 1) {
    const line = down % block.rows;
    for (let right = 0; right < room.columns; right += 1) {
      const field = right % block.columns;
      const text = rows[line]?.[field];
      if (text === undefined) continue;
      const to = { row: selection.top + down, column: selection.left + right };
      if (to.row < size.rows && to.column < size.columns)
        fields.push({ to, text, line: line + 1, field: field + 1 });
      else outside += 1;
    }
  }
  const rect = {
    top: selection.top,
    left: selection.left,
    bottom: Math.min(selection.top + room.rows, size.rows) - 1,
    right: Math.min(selection.left + room.columns, size.columns) - 1,
  };
  return { fields, rect, outside };
}

function multipleOf(whole: Size, block: Size): boolean {
  return whole.rows % block.rows === 0 && whole.columns % block.columns === 0;
}
