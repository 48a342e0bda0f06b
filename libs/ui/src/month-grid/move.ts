import { pushedInside, type Rect, type Size, type Spot, spotsOf } from './selection';

/** What one place holds goes to another. */
export interface Transfer {
  from: Spot;
  to: Spot;
}

/** Where a rectangle lies when it was grabbed at one place and is held over another; it stays inside. */
export function dragged(rect: Rect, grabbed: Spot, over: Spot, size: Size): Rect {
  const rows = over.row - grabbed.row;
  const columns = over.column - grabbed.column;
  return pushedInside(
    {
      top: rect.top + rows,
      left: rect.left + columns,
      bottom: rect.bottom + rows,
      right: rect.right + columns,
    },
    size,
  );
}

/** What a rectangle laid elsewhere brings; nothing where it lay. */
export function transfer(from: Rect, to: Rect): Transfer[] {
  const [rows, columns] = [to.top - from.top, to.left - from.left];
  if (rows === 0 && columns === 0) return [];
  return spotsOf(from).map((spot) => ({
    from: spot,
    to: { row: spot.row + rows, column: spot.column + columns },
  }));
}

/**
 * The part of a move that can be made when some places refuse what comes: what cannot leave stays, so nothing may be laid
 * over it either, and only what left is emptied.
 */
export function settle(
  transfers: readonly Transfer[],
  refused: readonly Spot[],
): { made: Transfer[]; emptied: Spot[] } {
  const closed = new Set(refused.map(keyOf));
  let made = [...transfers];
  let before: number;
  do {
    before = made.length;
    made = made.filter(({ from, to }) => {
      const possible = !closed.has(keyOf(to));
      if (!possible) closed.add(keyOf(from));
      return possible;
    });
  } while (made.length < before);
  const laid = new Set(made.map(({ to }) => keyOf(to)));
  return { made, emptied: made.map(({ from }) => from).filter((from) => !laid.has(keyOf(from))) };
}

function keyOf({ row, column }: Spot): string {
  return `${String(row)},${String(column)}`;
}
