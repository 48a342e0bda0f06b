import { Injectable } from '@nestjs/common';
import { enqueue, expandDeliveries, inCompany, type Tx } from '@banke/database';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { QueueTask } from '../jobs/queue-tasks';
import { AttemptDelivery } from './attempt-delivery.service';
import { Channels } from './channels.service';

const SEND_DELIVERIES = 'send-deliveries';
/** A mail server that does not answer must not keep a worker from its other work. */
const AT_ONCE_MS = 20_000;

/** Sends what is due in a company: right after it was made, and every minute what had to wait. */
@Injectable()
export class SendDeliveries extends QueueTask<{ companyId: string }> {
  readonly task = SEND_DELIVERIES;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly channels: Channels,
    private readonly attempt: AttemptDelivery,
  ) {
    super();
  }

  async run({ companyId }: { companyId: string }): Promise<void> {
    const started = performance.now();
    while (performance.now() - started < AT_ONCE_MS) {
      if (!(await this.attempt.next(companyId))) return;
    }
    await inCompany(this.dataSource, companyId, (tx) => this.soon(tx, companyId));
  }

  /** Makes the deliveries of messages that have just come out of the outbox. */
  async expand(tx: Tx, companyId: string, outboxIds: readonly string[]): Promise<void> {
    const { mail, robots } = this.channels;
    if (!mail && !robots) return;
    const made = await expandDeliveries(tx, outboxIds, { email: mail, robot: robots }, this.clock.now());
    if (made > 0) await this.soon(tx, companyId);
  }

  /** Sends what is due once the transaction commits. */
  soon(tx: Tx, companyId: string): Promise<void> {
    return enqueue(tx, SEND_DELIVERIES, { companyId });
  }
}
