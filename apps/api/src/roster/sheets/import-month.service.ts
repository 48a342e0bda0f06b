import { Injectable } from '@nestjs/common';
import type {
  MonthSheetApplyQuery,
  MonthSheetPlanView,
  MonthSheetUploadQuery,
  MonthView,
  OperationResultView,
} from '@banke/contracts';
import { loadSheetCodes, lockRoster, type Queries } from '@banke/database';
import { readTable } from '@banke/documents';
import { plainDateOf } from '@banke/domain/calendar';
import {
  cellKey,
  findMonthColumns,
  planMonthSheet,
  readMonth,
  type MonthSheetPlan,
  type MonthSheetRow,
} from '@banke/domain/roster';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { AppError, conflict, notFound, refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { readable } from '../../imports/table-problem';
import { ApplyRosterOperation } from '../apply-roster-operation.service';
import { RosterMonth, type MonthReader } from '../roster-month.service';
import { SHEET_LIMITS } from '../../imports/read-sheet-rows';
import { toMonthPlanView } from './to-month-plan-view';
import { planMark, refuseUnlessSeen } from '../../imports/to-sheet-plan-view';

type Wanted = Pick<MonthSheetUploadQuery, 'blanks'>;

/** Takes a filled sheet into a roster: looked at first, then one operation like any other deed on its cells. */
@Injectable()
export class ImportMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: RosterMonth,
    private readonly operations: ApplyRosterOperation,
    private readonly audit: AuditTrail,
  ) {}

  async preview(
    rosterId: string,
    content: Buffer,
    wanted: Wanted,
    actor: Actor,
  ): Promise<MonthSheetPlanView> {
    const rows = await readRows(content);
    return this.transactions.read(actor, async (tx) => {
      const { plan, headings } = await this.plan(tx, actor, rosterId, rows, wanted);
      return toMonthPlanView(plan, { mark: markOf(plan), headings });
    });
  }

  async apply(
    rosterId: string,
    content: Buffer,
    { blanks, plan: seen, op: opId, base: baseRevision }: MonthSheetApplyQuery,
    actor: Actor,
  ): Promise<OperationResultView> {
    const rows = await readRows(content);
    const { plan, month, revision } = await this.transactions.read(actor, (tx) =>
      this.plan(tx, actor, rosterId, rows, { blanks }),
    );
    return this.transactions.run(actor, async (tx) => {
      const roster = await lockRoster(tx, reachOfActor(actor, 'rosters.edit'), rosterId);
      if (!roster) throw notFound('roster.not-found');
      // Somebody wrote between the reading and the lock; what was done before is answered again.
      if (roster.revision !== revision && plan.changes.length > 0) throw conflict('table.plan-outdated');
      const errors = [...plan.errors, ...plan.foreign.filter(({ templateId }) => templateId === undefined)];
      refuseUnlessSeen({ errors, changes: plan.changes }, { mark: markOf(plan), seen });
      if (plan.changes.length > 0) {
        await this.audit.record(tx, actor, {
          action: 'roster.imported',
          subject: { kind: 'roster', id: rosterId, name: null },
          before: { revision: roster.revision },
          after: { revision: roster.revision + 1, cells: plan.changes.length },
        });
      }
      const cells = plan.writes.map(({ personId, day, next }) => {
        const there = month.cells.get(cellKey(personId, day)) ?? null;
        return {
          ...{ staffId: personId, day: plainDateOf(day) },
          ...{ expected: toWire(there), next: toWire(next) },
        };
      });
      return this.operations.apply(tx, actor, roster, { opId, baseRevision, cells });
    });
  }

  /** Throws `roster.not-found` beyond reach, `roster.not-editable`, and `table.wrong-columns`. */
  private async plan(tx: Queries, actor: Actor, rosterId: string, rows: MonthSheetRow[], { blanks }: Wanted) {
    const reach = reachOfActor(actor, 'rosters.edit');
    const reader: MonthReader = { companyId: actor.companyId, reach, edits: reach };
    const answer: MonthView = await this.months.view(tx, reader, rosterId);
    if (!answer.editable) throw refused('roster.not-editable');
    const month = readMonth(answer);
    const columns = findMonthColumns(rows, month.period);
    if (!columns) throw new AppError(422, 'table.no-month', { from: answer.from, through: answer.through });
    const codes = await loadSheetCodes(tx, reach, answer.departmentId);
    const learnt = new Map(codes.map(({ code, templateId }) => [code, templateId]));
    const plan = planMonthSheet(month, rows, columns, { learnt, blanks });
    const { headings, person } = columns;
    return {
      plan,
      month,
      revision: answer.revision,
      headings: { name: headings[person.name ?? person.employeeNumber ?? 0] ?? '' },
    };
  }
}

function markOf({ changes, writes }: MonthSheetPlan): string {
  return planMark({ changes, writes });
}

async function readRows(content: Buffer): Promise<MonthSheetRow[]> {
  const { rows } = await readable(() => readTable(content, { limits: SHEET_LIMITS }));
  return rows;
}

function toWire(value: { templateVersionId: string; pinned: boolean } | null) {
  return value && { versionId: value.templateVersionId, pinned: value.pinned };
}
