import { Injectable } from '@nestjs/common';
import type { ClaimedJob, JobEnd, Tx } from '@banke/database';

/** Tells the person who started a job how it goes. */
@Injectable()
export class JobNews {
  /** The screens that show it ask again. */
  async changed(_tx: Tx, _whose: { companyId: string; accountId: string }, _jobId: string): Promise<void> {
    // Nobody listens yet.
  }

  /** It is over: the screens ask again, and who has gone elsewhere finds a message. */
  async ended(tx: Tx, companyId: string, job: ClaimedJob, _end: JobEnd): Promise<void> {
    await this.changed(tx, { companyId, accountId: job.accountId }, job.id);
  }
}
