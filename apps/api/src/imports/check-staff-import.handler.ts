import { Injectable } from '@nestjs/common';
import {
  deleteImportRows,
  insertImportRows,
  loadStaffImport,
  lockStaffImport,
  StaffImportEntity,
  type Tx,
} from '@banke/database';
import { ROW_OUTCOMES, type PlannedRow, type RowOutcome } from '@banke/domain/people';
import { reachOfActor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict } from '../common/problems/app-error';
import { JobHandler, type JobContext, type JobOutcome } from '../jobs/job-handler';
import type { StaffImportJob } from './map-staff-import.service';
import { inStep } from './in-step';
import { chunksOf, planHash } from './plan-hash';
import { inTurns, planStaffImport } from './staff-import-plan';
import { ownerFor } from './staff-imports.service';

/** Says of each row what it would change, or what is wrong with it. Changes nobody. */
@Injectable()
export class CheckStaffImport extends JobHandler<StaffImportJob> {
  readonly kind = 'staff-import.check';

  constructor(private readonly clock: Clock) {
    super();
  }

  run(context: JobContext<StaffImportJob>): Promise<JobOutcome> {
    return context.inOneTransaction((tx) => this.check(tx, context));
  }

  private async check(tx: Tx, context: JobContext<StaffImportJob>): Promise<JobOutcome> {
    const { actor, payload, jobId, companyId } = context;
    const found = await loadStaffImport(tx, ownerFor(actor), payload.importId);
    if (!found || found.state !== 'checking' || found.jobId !== jobId) throw conflict('staff-import.changed');
    await context.progress(0, found.rowCount);
    const reach = reachOfActor(actor, 'staff.import');
    const plan = await planStaffImport(tx, found, { reach, today: this.clock.today(actor), lock: false });

    await lockStaffImport(tx, 'everybody', found.id);
    await deleteImportRows(tx, found.id);
    let done = 0;
    await inStep(
      chunksOf(plan.rows),
      (rows) => inTurns(rows, toCheckedRow),
      async (rows) => {
        await insertImportRows(tx, companyId, found.id, rows);
        await context.progress((done += rows.length), plan.rows.length);
      },
    );
    const counts = countsOf(plan.rows);
    await tx.update(
      StaffImportEntity,
      { id: found.id },
      { ...counts, rowCount: plan.rows.length, state: 'checked', version: found.version + 1 },
    );
    return { result: counts };
  }
}

const COUNTED_AS = {
  create: 'created',
  change: 'changed',
  unchanged: 'unchanged',
  error: 'wrong',
} as const satisfies Record<RowOutcome, keyof StaffImportEntity>;

function countsOf(rows: readonly PlannedRow[]) {
  const counts = { created: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const outcome of ROW_OUTCOMES)
    counts[COUNTED_AS[outcome]] = rows.filter((row) => row.outcome === outcome).length;
  return counts;
}

function toCheckedRow(row: PlannedRow) {
  return {
    row: row.row,
    outcome: row.outcome,
    employeeNumber: row.employeeNumber,
    name: row.name,
    errors: row.outcome === 'error' ? row.errors : [],
    changes: row.outcome === 'create' || row.outcome === 'change' ? row.changes : [],
    planHash: planHash(row),
  };
}
