import { Injectable } from '@nestjs/common';
import { inCompany, sweepStaffImports } from '@banke/database';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { RecurringWork } from '../jobs/recurring-work';

const DAY_MS = 86_400_000;
/** Long enough to look up what an import did, and not for ever: it holds what belongs to persons. */
const KEPT_DAYS = 30;

/** Forgets the files and rows of old imports. */
@Injectable()
export class ForgetStaffImports extends RecurringWork {
  readonly name = 'forget-staff-imports';
  readonly cron = '40 18 * * *';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  run(companyId: string): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    return inCompany(this.dataSource, companyId, (tx) => sweepStaffImports(tx, before));
  }
}
