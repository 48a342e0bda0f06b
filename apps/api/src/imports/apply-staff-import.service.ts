import { Injectable } from '@nestjs/common';
import type { StaffImportView } from '@banke/contracts';
import { deleteImportRows, StaffImportEntity } from '@banke/database';
import type { Actor } from '../common/access/actor';
import { conflict, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Jobs } from '../jobs/jobs.service';
import { linkTo, type StaffImportJob } from './map-staff-import.service';
import { StaffImports } from './staff-imports.service';

/** Starts what a check has found, or puts the file away. */
@Injectable()
export class ApplyStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: StaffImports,
    private readonly jobs: Jobs,
  ) {}

  /** All rows or none: refused as long as one of them is wrong. */
  async start(id: string, version: number, actor: Actor): Promise<StaffImportView> {
    await this.transactions.run(actor, async (tx) => {
      const { state, wrong, fileName } = await this.imports.lock(tx, actor, id, version);
      if (state !== 'checked') throw conflict('staff-import.not-checked');
      if (wrong > 0) throw refused('staff-import.has-errors', { wrong });
      const payload: StaffImportJob = { importId: id };
      const jobId = await this.jobs.start(tx, actor, {
        kind: 'staff-import.apply',
        params: { fileName },
        payload,
        link: linkTo(id),
      });
      await tx.update(StaffImportEntity, { id }, { state: 'applying', jobId, version: version + 1 });
    });
    return this.imports.show(actor, id);
  }

  discard(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { version } = await this.imports.lock(tx, actor, id, undefined);
      await deleteImportRows(tx, id);
      await tx.update(
        StaffImportEntity,
        { id },
        { state: 'discarded', content: null, headings: [], version: version + 1 },
      );
    });
  }
}
