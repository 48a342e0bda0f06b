import { Injectable } from '@nestjs/common';
import { deliverOutbox, inCompany } from '@banke/database';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { SendDeliveries } from '../delivery/send-deliveries.service';
import { QueueTask } from '../jobs/queue-tasks';
import { Live } from '../live/live.service';

export const DELIVER_MESSAGES = 'deliver-messages';
const AT_A_TIME = 500;

/** Brings a company's outbox to the message centres, each message at least once; the database keeps it to once. */
@Injectable()
export class DeliverMessages extends QueueTask<{ companyId: string }> {
  readonly task = DELIVER_MESSAGES;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly live: Live,
    private readonly deliveries: SendDeliveries,
  ) {
    super();
  }

  async run({ companyId }: { companyId: string }): Promise<void> {
    for (let taken = AT_A_TIME; taken === AT_A_TIME;) {
      taken = await inCompany(this.dataSource, companyId, async (tx) => {
        const delivered = await deliverOutbox(tx, this.clock.now(), AT_A_TIME);
        await this.live.tell(tx, 'messages-changed', {}, { accountIds: delivered.accountIds });
        await this.deliveries.expand(tx, companyId, delivered.outboxIds);
        return delivered.outboxIds.length;
      });
    }
  }
}
