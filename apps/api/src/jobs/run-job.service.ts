import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  claimJob,
  endJob,
  inCompany,
  loadAccountGrants,
  noteProgress,
  requeueJob,
  type ClaimedJob,
  type JobEnd,
  type Tx,
} from '@banke/database';
import type { Actor } from '../common/access/actor';
import { actorOfAccount } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, forbidden } from '../common/problems/app-error';
import { toAppError } from '../common/problems/to-app-error';
import { JobStopped, type JobContext, type JobOutcome } from './job-handler';
import { JobNews } from './job-news.service';
import { JobProgress } from './job-progress';
import { queueJob, type QueuedJob } from './jobs.service';
import { WorkRegistry } from './work-registry';

/** How often a job is begun whose worker dies each time: it may be the job that kills it. */
const WORKER_DEATHS = 3;

/** Runs one job of the queue from its claim to its end. */
@Injectable()
export class RunJob {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly registry: WorkRegistry,
    private readonly news: JobNews,
  ) {}

  async run(queued: QueuedJob, stopping: AbortSignal): Promise<void> {
    const { companyId } = queued;
    const job = await inCompany(this.dataSource, companyId, async (tx) => {
      const claimed = await claimJob(tx, queued.jobId, this.clock.now());
      if (claimed) await this.news.changed(tx, claimed.accountId, claimed.id);
      return claimed;
    });
    if (!job) return;
    try {
      if (job.deaths >= WORKER_DEATHS) throw new AppError(503, 'job.worker-lost');
      await this.handle(companyId, job, stopping);
    } catch (error) {
      await this.stop(companyId, job, error);
    }
  }

  private async handle(companyId: string, job: ClaimedJob, stopping: AbortSignal): Promise<void> {
    const progress = new JobProgress(this.dataSource, companyId, job, stopping, (tx) =>
      this.news.changed(tx, job.accountId, job.id),
    );
    let ended = false;
    const context: JobContext<object> = {
      companyId,
      accountId: job.accountId,
      jobId: job.id,
      payload: job.payload,
      actor: await this.actorOf(companyId, job),
      progress: (done, total) => progress.note(done, total),
      throwIfCancelled: () => progress.check(),
      inOneTransaction: async (work) => {
        const outcome = await inCompany(this.dataSource, companyId, async (tx) => {
          const done = await work(tx);
          await this.end(tx, companyId, job, doneWith(done), 'unless-cancelled');
          return done;
        });
        ended = true;
        return outcome;
      },
    };
    const outcome = await this.registry.handlerOf(job.kind).run(context);
    if (!ended)
      await inCompany(this.dataSource, companyId, (tx) => this.end(tx, companyId, job, doneWith(outcome)));
  }

  private async stop(companyId: string, job: ClaimedJob, error: unknown): Promise<void> {
    if (error instanceof JobStopped) {
      if (error.reason === 'lost') return;
      if (error.reason === 'shutting-down') {
        await inCompany(this.dataSource, companyId, async (tx) => {
          await requeueJob(tx, job.id, this.clock.now(), 'stops');
          // Anew, so that the next process takes it at once: a failure would make it wait, longer each time.
          await queueJob(tx, { companyId, jobId: job.id });
        });
        return;
      }
      await this.endIfOurs(companyId, job, { state: 'cancelled' });
      return;
    }
    const known = toAppError(error);
    if (!known || known.status >= 500) {
      this.log.error(`job ${job.id} (${job.kind}) failed: ${String(error)}`, (error as Error).stack);
    }
    const { code, params } = known ?? UNEXPECTED;
    await this.endIfOurs(companyId, job, { state: 'failed', problem: code, problemParams: params ?? null });
  }

  /** Throws when the job is not ours to end any more, so that what was done in the same transaction is undone. */
  private async end(
    tx: Tx,
    companyId: string,
    job: ClaimedJob,
    end: JobEnd,
    when: 'always' | 'unless-cancelled' = 'always',
  ): Promise<void> {
    const now = this.clock.now();
    if (!(await endJob(tx, job, end, now, when))) {
      const found = await noteProgress(tx, job, null, null);
      throw new JobStopped(found === 'cancelled' ? 'cancelled' : 'lost');
    }
    await this.news.ended(tx, companyId, job, end);
  }

  private endIfOurs(companyId: string, job: ClaimedJob, end: JobEnd): Promise<void> {
    return inCompany(this.dataSource, companyId, (tx) => this.end(tx, companyId, job, end)).catch(
      (error: unknown) => {
        if (!(error instanceof JobStopped)) throw error;
      },
    );
  }

  private async actorOf(companyId: string, job: ClaimedJob): Promise<Actor> {
    const account = await inCompany(this.dataSource, companyId, (tx) =>
      loadAccountGrants(tx, job.accountId, this.clock.now()),
    );
    // Blocked in the meantime: what they started goes no further.
    if (!account) throw forbidden('access.refused');
    const { requestId, address } = job;
    return actorOfAccount(companyId, job.accountId, account, { requestId, address });
  }
}

const UNEXPECTED = new AppError(500, 'server.unexpected');

function doneWith({ result = {}, link }: JobOutcome): JobEnd {
  return { state: 'done', result, link: link ?? null };
}
