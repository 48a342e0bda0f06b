import { Injectable } from '@nestjs/common';
import type {
  CellHistoryView,
  CellQuery,
  ComparisonQuery,
  ComparisonView,
  OperationListView,
  RosterListView,
  RosterOperationView,
  RosterView,
} from '@banke/contracts';
import {
  loadCellHistory,
  loadOperations,
  loadRosters,
  type OperationRow,
  type Queries,
  type RosterRow,
} from '@banke/database';
import { inverseOf, isOpenForEditing, netChanges } from '@banke/domain/roster';
import type { Reach } from '@banke/domain/people';
import { Approvals } from '../approvals/approvals.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { forbidden, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { sightOf } from './life/submission-of';
import { toCellChange, toStoredChange } from './stored-cells';

/** Operations are handed out in pieces of this many. */
export const OPERATIONS_AT_ONCE = 500;

/** More operations than any month has seen. */
export const WHOLE_LOG = 100_000;

/** Reads rosters and their log, for those who see drafts of the department and those who stand in for them. */
@Injectable()
export class Rosters {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
  ) {}

  list(actor: Actor, departmentId: string): Promise<RosterListView> {
    return this.transactions.read(actor, async (tx) => {
      const sight = await this.sight(tx, actor);
      if (seesNothing(sight)) throw forbidden('access.refused');
      const rows = await loadRosters(tx, sight, { departmentId });
      return { rosters: rows.map((row) => toRosterView(row, actor)) };
    });
  }

  show(actor: Actor, rosterId: string): Promise<RosterView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, rosterId));
  }

  /** One roster; throws `roster.not-found` out of sight. */
  async view(tx: Queries, actor: Actor, rosterId: string): Promise<RosterView> {
    const [row] = await loadRosters(tx, await this.sight(tx, actor), { rosterId });
    if (!row) throw notFound('roster.not-found');
    return toRosterView(row, actor);
  }

  operations(actor: Actor, rosterId: string, after: number): Promise<OperationListView> {
    return this.transactions.read(actor, async (tx) => {
      const sight = await this.sight(tx, actor);
      await this.view(tx, actor, rosterId);
      const rows = await loadOperations(tx, sight, rosterId, { after, limit: OPERATIONS_AT_ONCE });
      return { operations: rows.map(toOperationView) };
    });
  }

  /** What lies between two revisions; from a later one to an earlier one the changes lead back. */
  compare(actor: Actor, rosterId: string, { from, to }: ComparisonQuery): Promise<ComparisonView> {
    return this.transactions.read(actor, async (tx) => {
      const sight = await this.sight(tx, actor);
      const { revision } = await this.view(tx, actor, rosterId);
      const [after, through] = [Math.min(from, to), Math.max(from, to)];
      if (through > revision) throw refused('roster.no-such-revision');
      const between = await loadOperations(tx, sight, rosterId, { after, through, limit: WHOLE_LOG });
      const net = netChanges(between.map(({ changes }) => ({ cells: changes.map(toCellChange) })));
      const changes = (from <= to ? net : inverseOf(net)).map(toStoredChange);
      return { from, to, changes };
    });
  }

  cellHistory(actor: Actor, rosterId: string, { staff: staffId, day }: CellQuery): Promise<CellHistoryView> {
    return this.transactions.read(actor, async (tx) => {
      const sight = await this.sight(tx, actor);
      await this.view(tx, actor, rosterId);
      const rows = await loadCellHistory(tx, sight, rosterId, { staffId, day });
      return {
        entries: rows.map(({ revision, at, byName, change }) => ({
          ...{ revision, byName, at: at.toISOString() },
          ...{ before: change.expected, after: change.next },
        })),
      };
    });
  }

  private async sight(tx: Queries, actor: Actor): Promise<Reach> {
    return sightOf(await this.approvals.standing(tx, actor));
  }
}

function seesNothing({ company, departmentIds, teamIds }: Reach): boolean {
  return !company && departmentIds.length === 0 && teamIds.length === 0;
}

export function toOperationView({ at, ...row }: OperationRow): RosterOperationView {
  return { ...row, at: at.toISOString() };
}

function toRosterView(row: RosterRow, actor: Actor): RosterView {
  const { company, departmentIds } = reachOfActor(actor, 'rosters.edit');
  const mine = company || departmentIds.includes(row.departmentId);
  return { ...row, editable: mine && isOpenForEditing(row.state) };
}
