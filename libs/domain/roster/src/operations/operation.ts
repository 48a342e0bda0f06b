import type { DayNumber } from '@banke/domain/calendar';

/** What stands in a cell: a version of a template, perhaps pinned against the solver; null: nothing. */
export type CellValue = { templateVersionId: string; pinned: boolean } | null;

export interface CellChange {
  personId: string;
  day: DayNumber;
  /** What the writer saw. */
  expected: CellValue;
  next: CellValue;
}

export interface CellConflict extends CellChange {
  /** What stands there instead of what was expected. */
  actual: CellValue;
}

/** Cells by person and day; an empty cell has no entry. */
export type Cells = ReadonlyMap<string, NonNullable<CellValue>>;

/** Under which a cell is found: its person and day. */
export function cellKey(personId: string, day: DayNumber): string {
  return `${personId}|${day}`;
}

/** Whose cell a key of `cellKey` names. */
export function personOfCell(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}

/** Whether two cells hold the same version, both pinned or neither. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === null || b === null) return a === b;
  return a.templateVersionId === b.templateVersionId && a.pinned === b.pinned;
}

/**
 * Applies the cells that still hold what the writer expected; the others come back with both values. A cell that holds
 * what was to be written already is neither: somebody was faster, and it is done.
 */
export function applyOperation(
  cells: Cells,
  changes: readonly CellChange[],
): { cells: Cells; applied: CellChange[]; conflicts: CellConflict[] } {
  const result = new Map(cells);
  const applied: CellChange[] = [];
  const conflicts: CellConflict[] = [];
  for (const change of changes) {
    const key = cellKey(change.personId, change.day);
    const actual = result.get(key) ?? null;
    if (sameValue(actual, change.next)) continue;
    if (!sameValue(actual, change.expected)) {
      conflicts.push({ ...change, actual });
      continue;
    }
    if (change.next === null) result.delete(key);
    else result.set(key, change.next);
    applied.push(change);
  }
  return { cells: result, applied, conflicts };
}

/** What undoes changes that were applied, last one first. */
export function inverseOf(applied: readonly CellChange[]): CellChange[] {
  return applied
    .map(({ expected, next, ...cell }) => ({ ...cell, expected: next, next: expected }))
    .reverse();
}

/**
 * What can still be undone of deeds on a stack, the last on top: those that, undone one after the other, would change
 * something yet.
 */
export function stillUndoable(
  cells: Cells,
  stack: readonly (readonly CellChange[])[],
): (readonly CellChange[])[] {
  let left = cells;
  return [...stack]
    .reverse()
    .filter((changes) => {
      const undone = applyOperation(left, inverseOf(changes));
      left = undone.cells;
      return undone.applied.length > 0;
    })
    .reverse();
}

/** The net change of a run of operations: one line a cell, none where the cell is again what it was. */
export function netChanges(operations: readonly { cells: readonly CellChange[] }[]): CellChange[] {
  const net = new Map<string, CellChange>();
  for (const { cells } of operations) {
    for (const change of cells) {
      const key = cellKey(change.personId, change.day);
      const earlier = net.get(key);
      net.set(key, earlier ? { ...earlier, next: change.next } : change);
    }
  }
  return [...net.values()].filter(({ expected, next }) => !sameValue(expected, next));
}
