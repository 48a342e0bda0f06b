import { Injectable } from '@nestjs/common';
import { loadPlanHashes, lockStaffImport, StaffImportEntity, type Tx } from '@banke/database';
import { reachOfActor } from '../common/access/actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { Clock } from '../common/clock';
import { conflict } from '../common/problems/app-error';
import { JobHandler, type JobContext, type JobOutcome } from '../jobs/job-handler';
import type { StaffImportJob } from './map-staff-import.service';
import { ImportNews } from './import-news.service';
import { planHash } from './plan-hash';
import { planStaffImport, type StaffImportPlan } from './staff-import-plan';
import { ownerFor } from './staff-imports.service';
import { WriteStaffImport } from './write-staff-import.service';

/** Carries out what the check has found, all of it or nothing; refused when anything of it has become different since. */
@Injectable()
export class ApplyCheckedStaffImport extends JobHandler<StaffImportJob> {
  readonly kind = 'staff-import.apply';

  constructor(
    private readonly write: WriteStaffImport,
    private readonly news: ImportNews,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  run(context: JobContext<StaffImportJob>): Promise<JobOutcome> {
    return context.inOneTransaction((tx) => this.apply(tx, context));
  }

  private async apply(tx: Tx, context: JobContext<StaffImportJob>): Promise<JobOutcome> {
    const { actor, payload, jobId } = context;
    const found = await lockStaffImport(tx, ownerFor(actor), payload.importId);
    if (!found || found.state !== 'applying' || found.jobId !== jobId) throw conflict('staff-import.changed');
    await context.progress(0, found.rowCount);
    const reach = reachOfActor(actor, 'staff.import');
    const plan = await planStaffImport(tx, found, { reach, today: this.clock.today(actor), lock: true });
    const different = await rowsThatDiffer(tx, found.id, plan);
    if (different > 0) throw conflict('staff-import.outdated', { rows: different });

    await this.write.run(tx, actor, plan, found.effectiveFrom, (done) =>
      context.progress(done, plan.rows.length),
    );
    const { id, fileName, created, changed, unchanged, effectiveFrom, version } = found;
    const headings = found.headings.map(({ header }) => ({ header, sample: null }));
    await tx.update(
      StaffImportEntity,
      { id },
      { state: 'applied', content: null, headings, version: version + 1 },
    );
    await this.news.tell(tx, plan, this.clock.today(actor));
    await this.audit.record(tx, actor, {
      action: 'staff.imported',
      subject: { kind: 'staff', id: null, name: fileName },
      after: { created, changed, unchanged, effectiveOn: effectiveFrom },
    });
    return { result: { created, changed, unchanged } };
  }
}

/** How many rows would do something else now than what the check has shown. */
async function rowsThatDiffer(tx: Tx, importId: string, { rows }: StaffImportPlan): Promise<number> {
  const hashes = await loadPlanHashes(tx, importId);
  const same = rows.filter((row) => hashes.get(row.row) === planHash(row)).length;
  return Math.max(rows.length, hashes.size) - same;
}
