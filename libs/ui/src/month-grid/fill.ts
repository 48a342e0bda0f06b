import type { Transfer } from './move';
import { contains, type Rect, type Spot, spotsOf } from './selection';

/**
 * The rectangle stretched towards the pointer in the one direction in which it is farther away, as a spreadsheet does.
 * Inside the rectangle nothing is stretched.
 */
export function stretched(rect: Rect, { row, column }: Spot): Rect {
  const down = outside(row, rect.top, rect.bottom);
  const right = outside(column, rect.left, rect.right);
  if (Math.abs(down) >= Math.abs(right)) {
    return { ...rect, top: rect.top + Math.min(down, 0), bottom: rect.bottom + Math.max(down, 0) };
  }
  return { ...rect, left: rect.left + Math.min(right, 0), right: rect.right + Math.max(right, 0) };
}

/** What `pattern` puts into the rest of `whole`, again and again, also upwards and to the left. */
export function fill(pattern: Rect, whole: Rect): Transfer[] {
  return spotsOf(whole)
    .filter((spot) => !contains(pattern, spot))
    .map((to) => ({
      to,
      from: {
        row: around(to.row, pattern.top, pattern.bottom),
        column: around(to.column, pattern.left, pattern.right),
      },
    }));
}

/** The first row over the others; a single row gets what stands above it. */
export function fillDown(rect: Rect): Transfer[] {
  const top = rect.top === rect.bottom ? rect.top - 1 : rect.top;
  return top < 0 ? [] : fill({ ...rect, top, bottom: top }, { ...rect, top });
}

/** The first column over the others; a single column gets what stands to its left. */
export function fillRight(rect: Rect): Transfer[] {
  const left = rect.left === rect.right ? rect.left - 1 : rect.left;
  return left < 0 ? [] : fill({ ...rect, left, right: left }, { ...rect, left });
}

function outside(value: number, from: number, to: number): number {
  return value < from ? value - from : value > to ? value - to : 0;
}

function around(value: number, from: number, to: number): number {
  const length = to - from + 1;
  return from + ((((value - from) % length) + length) % length);
}
