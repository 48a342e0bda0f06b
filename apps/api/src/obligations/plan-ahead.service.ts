import { Injectable } from '@nestjs/common';
import { RecurringWork } from '../jobs/recurring-work';
import { PlanDuties } from './plan-duties.service';

/** Keeps the calendar filled to the end of the coming month. That leaves weeks, so once a day is plenty. */
@Injectable()
export class PlanAhead extends RecurringWork {
  readonly name = 'plan-duties';
  readonly cron = '20 0 * * *';

  constructor(private readonly planning: PlanDuties) {
    super();
  }

  run(companyId: string): Promise<void> {
    return this.planning.planCompany(companyId);
  }
}
