import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { JobKind, JobParams } from '@banke/contracts/codes';
import { enqueue, JobEntity, lockOwnJob, type Tx } from '@banke/database';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { JobNews } from './job-news.service';

export const RUN_JOB = 'job';

/** What stands in the queue: ids only, since the queue knows no company. */
export interface QueuedJob {
  companyId: string;
  jobId: string;
}

export interface NewJob<K extends JobKind> {
  kind: K;
  /** What its sentence needs. */
  params: JobParams[K];
  /** What its handler needs; ids rather than contents. */
  payload: object;
  /** Page where the result will be seen. */
  link?: string;
}

/** Work that a person starts and waits for. */
@Injectable()
export class Jobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly news: JobNews,
  ) {}

  /** Starts a job within the caller's transaction: it begins when that commits, and never when it does not. Returns its id. */
  async start<K extends JobKind>(
    tx: Tx,
    actor: Actor,
    { kind, params, payload, link }: NewJob<K>,
  ): Promise<string> {
    const { companyId, accountId, origin } = actor;
    const jobId = randomUUID();
    await tx.insert(JobEntity, {
      companyId,
      id: jobId,
      kind,
      params,
      payload,
      state: 'queued',
      link: link ?? null,
      accountId,
      requestId: origin.requestId,
      address: origin.address,
      createdAt: this.clock.now(),
    });
    await this.queue(tx, { companyId, jobId }, accountId);
    return jobId;
  }

  /** A waiting job is cancelled at once; a running one is asked, and stops at its next progress. */
  cancel(actor: Actor, jobId: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { state } = await this.lock(tx, actor, jobId);
      const now = this.clock.now();
      if (state === 'queued') {
        await tx.update(JobEntity, { id: jobId }, { state: 'cancelled', endedAt: now });
      } else if (state === 'running') {
        await tx.update(JobEntity, { id: jobId }, { cancelRequestedAt: now });
      } else throw conflict('job.over');
      await this.news.changed(tx, actor.accountId, jobId);
    });
  }

  /** The same job once more, under the same id, after it failed or was cancelled. */
  retry(actor: Actor, jobId: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { state } = await this.lock(tx, actor, jobId);
      if (state !== 'failed' && state !== 'cancelled') throw conflict('job.not-retryable');
      await tx.update(
        JobEntity,
        { id: jobId },
        {
          state: 'queued',
          deaths: 0,
          done: 0,
          total: null,
          cancelRequestedAt: null,
          problem: null,
          problemParams: null,
          startedAt: null,
          endedAt: null,
        },
      );
      await this.queue(tx, { companyId: actor.companyId, jobId }, actor.accountId);
    });
  }

  private async queue(tx: Tx, job: QueuedJob, accountId: string): Promise<void> {
    await queueJob(tx, job);
    await this.news.changed(tx, accountId, job.jobId);
  }

  private async lock(tx: Tx, { accountId }: Actor, jobId: string) {
    const job = await lockOwnJob(tx, accountId, jobId);
    if (!job) throw notFound('job.not-found');
    return job;
  }
}

/** The queue's name of a job; read back when its worker died. */
function keyOf({ companyId, jobId }: QueuedJob): string {
  return `${RUN_JOB}:${companyId}:${jobId}`;
}

/** A job begins once the transaction commits; one that is being run comes once more. */
export function queueJob(tx: Tx, job: QueuedJob): Promise<void> {
  return enqueue(tx, RUN_JOB, job, keyOf(job));
}

export function jobOfKey(key: string): QueuedJob | undefined {
  const [task, companyId, jobId] = key.split(':');
  return task === RUN_JOB && companyId && jobId ? { companyId, jobId } : undefined;
}
