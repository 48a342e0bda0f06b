import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { createWorkerPool, QUEUE_SCHEMA } from '@banke/database';
import {
  Logger as WorkerLogger,
  parseCronItems,
  run,
  runOnce,
  type ParsedCronItem,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { RUN_JOB, type QueuedJob } from './jobs.service';
import { RunJob } from './run-job.service';
import { RunRecurring } from './run-recurring.service';
import { QueueTasks } from './queue-tasks';
import { WorkerPresence } from './worker-presence.service';
import { WorkRegistry } from './work-registry';

/** Jobs at the same time in one process: one long one must not keep short ones waiting. */
const AT_A_TIME = 3;
const HOUR_MS = 3_600_000;

/** How far back missed rounds are made up for: to the last one, since each does all there is to do. */
function catchUpMs(cron: string): number {
  const [minute, hour] = cron.split(' ');
  if (minute?.startsWith('*')) return 0;
  return hour === '*' ? HOUR_MS : 26 * HOUR_MS;
}

const RECURRING_ATTEMPTS = 3;
const RECURRING = 'recurring';
/** A handler that reaches no progress for so long after a stop loses its job to the next process. */
const PATIENCE_MS = 10_000;

/** Works the queue in this process: jobs, whatever else is queued, and recurring work by the clock. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly stopping = new AbortController();
  private pool: Pool | undefined;
  private runner: Runner | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly registry: WorkRegistry,
    private readonly jobs: RunJob,
    private readonly recurring: RunRecurring,
    private readonly tasks: QueueTasks,
    private readonly presence: WorkerPresence,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.jobs === 'inside') await this.start();
  }

  /** Begins to work, until the application closes. */
  async start(): Promise<void> {
    this.pool = this.openPool();
    const events = new EventEmitter();
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) =>
      this.presence.show(workerPool.id),
    );
    this.runner = await run({
      ...this.options(this.pool),
      events,
      concurrency: AT_A_TIME,
      // The launcher ends the process, and closes the application first.
      noHandleSignals: true,
      taskList: this.taskList(),
      parsedCronItems: this.cronItems(),
    });
    this.runner.promise.catch((error: unknown) => this.log.error(`worker ended: ${String(error)}`));
  }

  /** Works off what is queued now, then returns; for tests, which let no time pass by themselves. */
  async runQueued(): Promise<void> {
    const pool = this.openPool();
    try {
      await runOnce({ ...this.options(pool), noHandleSignals: true, taskList: this.taskList() });
    } finally {
      await pool.end();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.runner) await this.stopRunner(this.runner);
    await this.presence.hide();
    await this.pool?.end();
  }

  private async stopRunner(runner: Runner): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'impatient'>(
      (resolve) => (timer = setTimeout(resolve, PATIENCE_MS, 'impatient')),
    );
    const stopped = runner.stop().then(() => 'stopped');
    if ((await Promise.race([stopped, patience])) === 'impatient') await runner.kill();
    clearTimeout(timer);
  }

  private taskList(): TaskList {
    return {
      ...this.tasks.all(),
      [RUN_JOB]: (payload) => this.jobs.run(payload as QueuedJob, this.stopping.signal),
      [RECURRING]: (payload) => this.recurring.run((payload as { name: string }).name),
    };
  }

  private cronItems(): ParsedCronItem[] {
    return parseCronItems(
      this.registry.recurringWorks().map(({ name, cron }) => ({
        task: RECURRING,
        identifier: name,
        match: cron,
        payload: { name },
        // Rounds that wait have one key, and so become one.
        options: {
          backfillPeriod: catchUpMs(cron),
          maxAttempts: RECURRING_ATTEMPTS,
          jobKey: `${RECURRING}:${name}`,
          jobKeyMode: 'replace',
        },
      })),
    );
  }

  private openPool(): Pool {
    return createWorkerPool({
      url: this.config.databaseUrl,
      poolSize: AT_A_TIME + 2,
      applicationName: 'banke worker',
    });
  }

  private options(pgPool: Pool) {
    return { pgPool, schema: QUEUE_SCHEMA, logger: this.workerLogger() };
  }

  /** graphile-worker tells much; what matters is that something is wrong. Failures of jobs are logged where they happen. */
  private workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message, meta) => {
      if (meta?.['failure']) return;
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
    });
  }
}
