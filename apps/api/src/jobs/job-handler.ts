import type { JobKind } from '@banke/contracts/codes';
import type { StoredValues, Tx } from '@banke/database';
import type { Actor } from '../common/access/actor';

/** What came of a job: counts for its sentence, and the page that shows the result. */
export interface JobOutcome {
  result?: StoredValues;
  link?: string;
}

/** What a handler is given. Every promise in it must be awaited. */
export interface JobContext<P> {
  companyId: string;
  accountId: string;
  jobId: string;
  payload: P;
  /** Who started it, with the roles of today; the origin is that of the request. */
  actor: Actor;
  /** Says how far it is; written at most twice a second. Throws when the job is to stop, which the handler lets through. */
  progress(done: number, total: number | null): Promise<void>;
  /** Throws when the job was cancelled, was begun again elsewhere, or its process is stopping. Asks the database. */
  throwIfCancelled(): Promise<void>;
  /**
   * The work and its end in one transaction: it happens exactly once, even when a worker dies or two hold the job, and
   * not at all when it is cancelled before the commit. Return what it returns.
   */
  inOneTransaction(work: (tx: Tx) => Promise<JobOutcome>): Promise<JobOutcome>;
}

/**
 * Does one kind of job: extend it and list it as a provider of any module. An AppError it throws becomes the job's
 * problem; anything else is a bug, logged with its stack. Without `inOneTransaction` a job may run again after its worker
 * died, so what it did before must do no harm twice.
 */
export abstract class JobHandler<P extends object = object> {
  abstract readonly kind: JobKind;
  abstract run(context: JobContext<P>): Promise<JobOutcome>;
}

/** Asked to stop; `reason` says by what. Not a failure. */
export class JobStopped extends Error {
  constructor(readonly reason: 'cancelled' | 'lost' | 'shutting-down') {
    super(`job stopped: ${reason}`);
  }
}
