import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inCompany, sweepCompany } from '@banke/database';
import { Clock } from '../common/clock';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { RecurringWork } from './recurring-work';

/** Removes every hour what has served its time: dead sessions, old failures, answered retries, jobs long over. */
@Injectable()
export class Sweep extends RecurringWork {
  readonly name = 'sweep';
  readonly cron = '7 * * * *';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async run(companyId: string): Promise<void> {
    await inCompany(this.dataSource, companyId, (tx) =>
      sweepCompany(tx, this.clock.now(), this.config.sessionIdleHours),
    );
  }
}
