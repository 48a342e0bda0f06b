import { Inject, Injectable, Logger } from '@nestjs/common';
import { inCompany, releaseDeadWorkers, requeueJob, SHOW_PRESENCE } from '@banke/database';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { jobOfKey } from './jobs.service';

const LOOK_EVERY_MS = 15_000;
/** Longer than a worker needs from taking its first job to showing itself. */
const GRACE_SECONDS = 30;
const AGAIN_AFTER_MS = 2_000;

/**
 * Shows the others that this worker lives, and takes back the jobs of those that do not. graphile-worker itself waits
 * four hours before it believes that a worker is dead; a lock held by a connection tells at once.
 */
@Injectable()
export class WorkerPresence {
  private readonly log = new Logger('jobs');
  private readonly workers: string[] = [];
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private over = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  show(workerId: string): void {
    this.workers.push(workerId);
    void this.connect();
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  async hide(): Promise<void> {
    this.over = true;
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** Jobs of dead workers go back to the queue; those somebody had cancelled are over. */
  async releaseDead(graceSeconds = GRACE_SECONDS): Promise<void> {
    for (const key of await releaseDeadWorkers(this.dataSource, graceSeconds)) {
      const job = jobOfKey(key);
      if (!job) continue;
      this.log.warn(`job ${job.jobId} had lost its worker and is queued again`);
      await inCompany(this.dataSource, job.companyId, (tx) =>
        requeueJob(tx, job.jobId, this.clock.now(), 'died'),
      );
    }
  }

  private async look(): Promise<void> {
    // A database that is away is asked again next time.
    await this.releaseDead().catch((error: unknown) =>
      this.log.warn(`dead workers not looked for: ${String(error)}`),
    );
  }

  private async connect(): Promise<void> {
    if (this.over) return;
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'banke worker presence',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('end', () => this.over || void setTimeout(() => void this.connect(), AGAIN_AFTER_MS).unref());
    this.client = client;
    try {
      await client.connect();
      // A machine that vanishes without a word is noticed within a minute.
      await client.query(
        `SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3`,
      );
      for (const worker of this.workers) await client.query(SHOW_PRESENCE, [worker]);
    } catch {
      await client.end().catch(() => undefined);
    }
  }
}
