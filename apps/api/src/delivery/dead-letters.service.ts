import { Injectable } from '@nestjs/common';
import type { DeadLetterListView, DeadLetterView } from '@banke/contracts';
import type { DeliveryChannel, DeliveryFailure } from '@banke/contracts/codes';
import {
  countDeliveries,
  DeliveryEntity,
  loadDeadLetters,
  lockDeadLetter,
  type DeadLetterRow,
  type Queries,
  type Tx,
} from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';
import { tellDeadLetters } from './attempt-delivery.service';
import { Channels } from './channels.service';
import { SendDeliveries } from './send-deliveries.service';

const SHOWN = 200;

/** What could not be delivered: to whom and why, never what it said. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly channels: Channels,
    private readonly deliveries: SendDeliveries,
    private readonly live: Live,
    private readonly audit: AuditTrail,
  ) {}

  list(actor: Actor): Promise<DeadLetterListView> {
    return this.transactions.read(actor, (reads) => this.view(reads));
  }

  /** From the first attempt on, once more. */
  async retry(id: string, actor: Actor): Promise<DeadLetterListView> {
    await this.transactions.run(actor, async (tx) => {
      const letter = await this.lock(tx, id);
      const again = { state: 'waiting', attempts: 0, dueAt: this.clock.now(), endedAt: null };
      await tx.update(DeliveryEntity, { id }, { ...again, failure: null, detail: null });
      await this.deliveries.soon(tx, actor.companyId);
      await this.done(tx, actor, letter, 'delivery.retried');
    });
    return this.list(actor);
  }

  async discard(id: string, actor: Actor): Promise<DeadLetterListView> {
    await this.transactions.run(actor, async (tx) => {
      const letter = await this.lock(tx, id);
      await tx.update(DeliveryEntity, { id }, { state: 'discarded', endedAt: this.clock.now(), params: {} });
      await this.done(tx, actor, letter, 'delivery.discarded');
    });
    return this.list(actor);
  }

  private async done(
    tx: Tx,
    actor: Actor,
    { id, channel, kind, failure, accountName, robotName }: DeadLetterRow,
    action: 'delivery.retried' | 'delivery.discarded',
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subject: { kind: 'delivery', id, name: robotName ?? accountName },
      after: { channel, messageKinds: kind, failure },
    });
    await tellDeadLetters(this.live, tx);
  }

  private async lock(tx: Tx, id: string): Promise<DeadLetterRow> {
    const letter = await lockDeadLetter(tx, id);
    if (!letter) throw notFound('delivery.not-found');
    return letter;
  }

  private async view(reads: Queries): Promise<DeadLetterListView> {
    const [rows, counts] = await Promise.all([loadDeadLetters(reads, SHOWN), countDeliveries(reads)]);
    const { mail, robots } = this.channels;
    return { deliveries: rows.map(toDeadLetterView), ...counts, mail, robots };
  }
}

function toDeadLetterView({ createdAt, endedAt, ...row }: DeadLetterRow): DeadLetterView {
  return {
    ...row,
    channel: row.channel as DeliveryChannel,
    failure: row.failure as DeliveryFailure,
    at: createdAt.toISOString(),
    failedAt: endedAt.toISOString(),
  };
}
