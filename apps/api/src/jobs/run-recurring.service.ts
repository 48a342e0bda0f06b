import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkRegistry } from './work-registry';

/** Does a recurring work for every company; one that fails does not keep the others from theirs. */
@Injectable()
export class RunRecurring {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: WorkRegistry,
  ) {}

  /** Throws after the last company when one failed, so that the queue tries again. */
  async run(name: string): Promise<void> {
    const work = this.registry.recurringWork(name);
    const companies = await this.dataSource.query<{ id: string }[]>('SELECT company_ids() AS id');
    const failures: unknown[] = [];
    for (const { id } of companies) {
      await work.run(id).catch((error: unknown) => {
        failures.push(error);
        this.log.error(`recurring work ${name} failed: ${String(error)}`, (error as Error).stack);
      });
    }
    if (failures.length > 0) throw new AggregateError(failures, `recurring work ${name} failed`);
  }
}
