import { Injectable } from '@nestjs/common';
import { RecurringWork } from '../jobs/recurring-work';
import { SendDeliveries } from './send-deliveries.service';

/** Sends what has waited: for another attempt, the end of quiet hours, a robot's rate, a process that came back. */
@Injectable()
export class SendWaiting extends RecurringWork {
  readonly name = 'deliveries';
  readonly cron = '* * * * *';

  constructor(private readonly deliveries: SendDeliveries) {
    super();
  }

  run(companyId: string): Promise<void> {
    return this.deliveries.run({ companyId });
  }
}
