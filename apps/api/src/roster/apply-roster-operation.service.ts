import { Injectable } from '@nestjs/common';
import type { OperationResultView, RosterOperationRequest } from '@banke/contracts';
import {
  knownVersions,
  loadCells,
  loadLastWriters,
  loadOperations,
  lockRoster,
  peopleOfSpan,
  RosterEntity,
  RosterOperationEntity,
  writeCells,
  type LockedRoster,
  type Tx,
} from '@banke/database';
import { dayNumber } from '@banke/domain/calendar';
import {
  applyOperation,
  cellKey,
  isOpenForEditing,
  sameValue,
  type CellChange,
  type CellConflict,
  type Cells,
} from '@banke/domain/roster';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { RosterNews } from './roster-news.service';
import { OPERATIONS_AT_ONCE, toOperationView } from './rosters.service';
import { toCellChange, toStoredChange, toStoredValue } from './stored-cells';

/**
 * Writes cells: those that still hold what the writer expected; the others come back with both values. One after
 * another under the lock of the roster, each with the next revision, each id once.
 */
@Injectable()
export class ApplyRosterOperation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly news: RosterNews,
  ) {}

  run(rosterId: string, request: RosterOperationRequest, actor: Actor): Promise<OperationResultView> {
    return this.transactions.run(actor, async (tx) => {
      const roster = await lockRoster(tx, reachOfActor(actor, 'rosters.edit'), rosterId);
      if (!roster) throw notFound('roster.not-found');
      return this.apply(tx, actor, roster, request);
    });
  }

  /** With the roster's row locked. */
  async apply(
    tx: Tx,
    actor: Actor,
    roster: LockedRoster,
    { opId, baseRevision, cells }: RosterOperationRequest,
  ): Promise<OperationResultView> {
    const changes = cells.map(toCellChange);
    // Before anything is refused: whoever lost the answer must hear that it is done, though the roster was locked since.
    const earlier = await tx.findOneBy(RosterOperationEntity, { rosterId: roster.id, opId });
    if (earlier) {
      const left = notAmong(earlier.changes.map(toCellChange), changes);
      return this.result(
        tx,
        actor,
        roster,
        baseRevision,
        missing(await presentCells(tx, roster, cells), left),
      );
    }
    if (!isOpenForEditing(roster.state)) throw refused('roster.not-editable');
    await refuseForeignCells(tx, roster, cells);
    const { applied, conflicts } = applyOperation(await presentCells(tx, roster, cells), changes);
    const revision = roster.revision + (applied.length > 0 ? 1 : 0);
    if (applied.length > 0) {
      const stored = applied.map(toStoredChange);
      await writeCells(tx, actor.companyId, roster.id, stored);
      await tx.insert(RosterOperationEntity, {
        ...{ companyId: actor.companyId, rosterId: roster.id, revision, opId, changes: stored },
        ...{ accountId: actor.accountId, at: this.clock.now() },
      });
      await tx.update(RosterEntity, { id: roster.id }, { revision });
      await this.news.cellsChanged(tx, { ...roster, revision });
    }
    return this.result(tx, actor, { ...roster, revision }, baseRevision, conflicts);
  }

  private async result(
    tx: Tx,
    actor: Actor,
    { id, revision }: LockedRoster,
    baseRevision: number,
    conflicts: readonly CellConflict[],
  ): Promise<OperationResultView> {
    const reach = reachOfActor(actor, 'rosters.edit');
    const rows = await loadOperations(tx, reach, id, { after: baseRevision, limit: OPERATIONS_AT_ONCE });
    const lost = conflicts.map(({ actual, ...change }) => ({
      ...toStoredChange(change),
      actual: toStoredValue(actual),
    }));
    const writers = new Map(
      (lost.length > 0 ? await loadLastWriters(tx, reach, id, lost) : []).map(({ staffId, day, byName }) => [
        `${staffId} ${day}`,
        byName,
      ]),
    );
    return {
      revision,
      conflicts: lost.map((cell) => ({
        ...cell,
        byName: writers.get(`${cell.staffId} ${cell.day}`) ?? null,
      })),
      operations: rows.map(toOperationView),
    };
  }
}

/** What of these changes an operation left out when it was done. */
function notAmong(done: readonly CellChange[], changes: readonly CellChange[]): CellChange[] {
  const keys = new Set(done.map(({ personId, day }) => cellKey(personId, day)));
  return changes.filter(({ personId, day }) => !keys.has(cellKey(personId, day)));
}

function missing(cells: Cells, changes: readonly CellChange[]): CellConflict[] {
  return changes
    .map((change) => ({ ...change, actual: cells.get(cellKey(change.personId, change.day)) ?? null }))
    .filter(({ actual, next }) => !sameValue(actual, next));
}

async function presentCells(tx: Tx, { id }: LockedRoster, cells: RosterOperationRequest['cells']) {
  const rows = await loadCells(tx, id, cells);
  return new Map(
    rows.map(({ staffId, day, versionId, pinned }) => [
      cellKey(staffId, dayNumber(day)),
      { templateVersionId: versionId, pinned },
    ]),
  );
}

/** Cells of other days, other departments' people or templates are no cells of this roster. */
async function refuseForeignCells(
  tx: Tx,
  roster: LockedRoster,
  cells: RosterOperationRequest['cells'],
): Promise<void> {
  const { departmentId, from, through } = roster;
  const outside = cells.findIndex(({ day }) => day < from || day > through);
  if (outside >= 0) throw foreign(outside, 'day');
  const written = cells.filter(({ next }) => next !== null);
  const people = await peopleOfSpan(tx, departmentId, roster, unique(written.map(({ staffId }) => staffId)));
  const stranger = cells.findIndex(({ staffId, next }) => next !== null && !people.has(staffId));
  if (stranger >= 0) throw foreign(stranger, 'staffId');
  const versions = await knownVersions(
    tx,
    departmentId,
    unique(written.flatMap(({ next }) => (next ? [next.versionId] : []))),
  );
  const unknown = cells.findIndex(({ next }) => next !== null && !versions.has(next.versionId));
  if (unknown >= 0) throw foreign(unknown, 'next.versionId');
}

function foreign(index: number, field: string) {
  return refused('roster.foreign-cell', undefined, [{ path: `cells.${index}.${field}`, code: 'invalid' }]);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
