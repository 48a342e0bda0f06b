import {
  cellKey,
  inverseOf,
  applyOperation,
  sameValue,
  type CellChange,
  type CellConflict,
  type Cells,
  type CellValue,
} from './operation';
import type { CellWrite } from '../month/change-month';

/** A deed that the server has not answered yet. */
export interface PendingOperation {
  opId: string;
  cells: readonly CellChange[];
}

/** An operation of the log, as the server hands it out. */
export interface LoggedOperation {
  revision: number;
  byName: string | null;
  changes: readonly CellChange[];
}

/** What somebody wanted to write where another value stands now, until they choose. */
export interface HeldConflict {
  personId: string;
  day: number;
  mine: CellValue;
  /** Who wrote what stands there. */
  byName: string | null;
}

/** A cell that a deed lost, and who wrote last what stands there. */
export interface LostCell extends CellConflict {
  byName: string | null;
}

/** One client's copy of a roster: its own deeds are in its cells before the server has answered. */
export interface RosterCopy {
  cells: Cells;
  /** Every operation up to here is in it. */
  revision: number;
  pending: readonly PendingOperation[];
  held: readonly HeldConflict[];
}

export interface Reconciled {
  /** What to write into the cells, and nothing that stands there already. */
  writes: CellWrite[];
  revision: number;
  held: HeldConflict[];
}

/**
 * Brings a copy up to what the server says. A cell that a deed still on its way writes stays as it is, since the answer to
 * that deed decides it. Operations that the copy has are left out: answers may come twice, and in any order.
 *
 * `conflicts` are those of a deed that was just answered, and no longer pending.
 */
export function reconcile(
  { cells, revision, pending, held }: RosterCopy,
  operations: readonly LoggedOperation[],
  conflicts: readonly LostCell[] = [],
): Reconciled {
  const onTheirWay = keysOf(pending);
  const truth = new Map<string, CellWrite>();
  const writers = new Map<string, string | null>();
  let last = revision;
  for (const { revision: number, changes, byName } of operations) {
    if (number <= revision) continue;
    last = Math.max(last, number);
    for (const { personId, day, next } of changes) {
      truth.set(cellKey(personId, day), { personId, day, next });
      writers.set(cellKey(personId, day), byName);
    }
  }
  const lost = conflicts.filter(({ personId, day }) => !onTheirWay.has(cellKey(personId, day)));
  for (const { personId, day, actual } of lost) {
    truth.set(cellKey(personId, day), { personId, day, next: actual });
  }
  const writes = [...truth]
    .filter(([key, { next }]) => !onTheirWay.has(key) && !sameValue(cells.get(key) ?? null, next))
    .map(([, write]) => write);
  const all = new Map(held.map((each) => [cellKey(each.personId, each.day), each]));
  for (const [key, byName] of writers) {
    const known = all.get(key);
    if (known) all.set(key, { ...known, byName });
  }
  for (const { personId, day, next: mine, byName } of lost) {
    const key = cellKey(personId, day);
    all.set(key, { personId, day, mine, byName: writers.get(key) ?? byName });
  }
  return {
    writes,
    revision: last,
    // Somebody wrote the same meanwhile: there is nothing left to choose.
    held: [...all].flatMap(([key, each]) => {
      const now = truth.get(key);
      return now && sameValue(now.next, each.mine) ? [] : [each];
    }),
  };
}

/** What puts the cells of a refused deed back, except where a later one is on its way. */
export function takenBack(
  cells: Cells,
  refused: PendingOperation,
  pending: readonly PendingOperation[],
): CellChange[] {
  const onTheirWay = keysOf(pending);
  const back = inverseOf(refused.cells).filter(
    ({ personId, day }) => !onTheirWay.has(cellKey(personId, day)),
  );
  return applyOperation(cells, back).applied;
}

function keysOf(pending: readonly PendingOperation[]): Set<string> {
  return new Set(pending.flatMap(({ cells }) => cells.map(({ personId, day }) => cellKey(personId, day))));
}
