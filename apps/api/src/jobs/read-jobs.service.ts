import { Injectable } from '@nestjs/common';
import type { JobListView, JobQuery, JobView } from '@banke/contracts';
import type { JobKind, ProblemCode } from '@banke/contracts/codes';
import { loadJobs, type JobRow } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { forbidden, notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

const SHOWN = 100;

/** Own jobs; those of everybody with `jobs.read`. */
@Injectable()
export class ReadJobs {
  constructor(private readonly transactions: Transactions) {}

  async list({ of, state }: JobQuery, actor: Actor): Promise<JobListView> {
    if (of === 'everybody' && !seesEverybody(actor)) throw forbidden('access.refused');
    const accountId = of === 'everybody' ? null : actor.accountId;
    const rows = await this.transactions.read(actor, (reads) =>
      loadJobs(reads, { accountId, ...(state && { state }) }, SHOWN),
    );
    return { jobs: rows.map((row) => toJobView(row, actor)) };
  }

  async show(actor: Actor, jobId: string): Promise<JobView> {
    const accountId = seesEverybody(actor) ? null : actor.accountId;
    const [row] = await this.transactions.read(actor, (reads) => loadJobs(reads, { accountId, jobId }, 1));
    if (!row) throw notFound('job.not-found');
    return toJobView(row, actor);
  }
}

function seesEverybody(actor: Actor): boolean {
  return reachOfActor(actor, 'jobs.read').company;
}

function toJobView({ accountId, cancelRequestedAt, ...row }: JobRow, actor: Actor): JobView {
  const own = accountId === actor.accountId;
  const active = row.state === 'queued' || row.state === 'running';
  const cancelling = row.state === 'running' && cancelRequestedAt !== null;
  return {
    ...row,
    kind: row.kind as JobKind,
    problem: row.problem as ProblemCode | null,
    cancelling,
    own,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    cancellable: own && active && !cancelling,
    retryable: own && (row.state === 'failed' || row.state === 'cancelled'),
  };
}
