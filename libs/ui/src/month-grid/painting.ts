import type { Spot } from './selection';

/** The places a fast pointer passed over between two that were noticed, without the first. */
export function spotsBetween(from: Spot, to: Spot): Spot[] {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  const steps = Math.max(Math.abs(rows), Math.abs(columns));
  return Array.from({ length: steps }, (_, index) => ({
    row: from.row + Math.round((rows * (index + 1)) / steps),
    column: from.column + Math.round((columns * (index + 1)) / steps),
  }));
}
