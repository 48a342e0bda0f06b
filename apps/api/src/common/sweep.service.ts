import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inCompany, sweepCompany } from '@banke/database';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { Clock } from './clock';

const HOUR_MS = 3_600_000;

/** Removes, at start and every hour, what has served its time: dead sessions, old failures, answered retries. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
    // A sweep that the database refuses, because it is away, is made up for by the next.
    this.timer = setInterval(() => void this.run().catch(() => undefined), HOUR_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const companies = await this.dataSource.query<{ id: string }[]>('SELECT company_ids() AS id');
    for (const { id } of companies) {
      await inCompany(this.dataSource, id, (tx) => sweepCompany(tx, now, this.config.sessionIdleHours));
    }
  }
}
