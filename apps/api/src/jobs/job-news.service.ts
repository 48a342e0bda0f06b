import { Injectable } from '@nestjs/common';
import type { ClaimedJob, JobEnd, Tx } from '@banke/database';
import { Live } from '../live/live.service';
import { Notices } from '../messages/notices.service';

/** Tells the person who started a job how it goes. */
@Injectable()
export class JobNews {
  constructor(
    private readonly live: Live,
    private readonly notices: Notices,
  ) {}

  /** The screens that show it ask again. */
  async changed(tx: Tx, accountId: string, jobId: string): Promise<void> {
    await this.live.tell(tx, 'job-changed', { id: jobId }, { accountIds: [accountId] });
  }

  /** It is over: the screens ask again, and whoever has gone elsewhere finds a message. */
  async ended(tx: Tx, companyId: string, job: ClaimedJob, { state, problem, link }: JobEnd): Promise<void> {
    await this.changed(tx, job.accountId, job.id);
    // From nobody, since who started it is who gets it; who cancelled it knows.
    const from = { companyId, accountId: null };
    const about = { link: link ?? job.link ?? `/jobs?open=${job.id}`, to: [job.accountId] };
    const params = { ...job.params, kind: job.kind };
    if (state === 'done') await this.notices.send(tx, from, { ...about, kind: 'job.done', params });
    if (state === 'failed') {
      const told = { ...params, problem: problem ?? 'server.unexpected' };
      await this.notices.send(tx, from, { ...about, kind: 'job.failed', params: told });
    }
  }
}
