import { Injectable } from '@nestjs/common';
import { inCompany, lockNamesBefore, writeReadNames } from '@banke/database';
import { DataSource } from 'typeorm';
import { RecurringWork } from '../jobs/recurring-work';
import { NAME_EDITION, readableName } from './readable-name';

const AT_ONCE = 500;

/** After an update that reads names otherwise: brings what is stored of them up to it, soon and without stopping anybody. */
@Injectable()
export class ReadNamesAnew extends RecurringWork {
  readonly name = 'read-names-anew';
  readonly cron = '*/5 * * * *';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async run(companyId: string): Promise<void> {
    while ((await this.someOf(companyId)) === AT_ONCE);
  }

  private someOf(companyId: string): Promise<number> {
    return inCompany(this.dataSource, companyId, async (tx) => {
      const people = await lockNamesBefore(tx, NAME_EDITION, AT_ONCE);
      const names = people.map(({ id, name, employeeNumber }) => ({
        ...readableName(name, employeeNumber),
        id,
      }));
      if (names.length > 0) await writeReadNames(tx, names);
      return people.length;
    });
  }
}
