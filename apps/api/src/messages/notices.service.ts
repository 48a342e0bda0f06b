import { Injectable } from '@nestjs/common';
import type { MessageKind, MessageParams } from '@banke/contracts/codes';
import { enqueue, OutboxEntity, type Tx } from '@banke/database';
import { Clock } from '../common/clock';
import { DELIVER_MESSAGES } from './deliver-messages.service';

export interface Notice<K extends MessageKind> {
  kind: K;
  params: MessageParams[K];
  /** Page it is about, within this product. */
  link?: string | null;
  /** Account ids. Whoever causes the notice does not get it, since they know. */
  to: readonly string[];
}

/** Who causes a notice; nobody when the clock does. */
export interface NoticeAuthor {
  companyId: string;
  accountId: string | null;
}

/** Sends messages: they leave with the transaction of what they tell, or not at all. */
@Injectable()
export class Notices {
  constructor(private readonly clock: Clock) {}

  async send<K extends MessageKind>(
    tx: Tx,
    { companyId, accountId }: NoticeAuthor,
    { kind, params, link, to }: Notice<K>,
  ): Promise<void> {
    const accountIds = [...new Set(to)].filter((id) => id !== accountId);
    if (accountIds.length === 0) return;
    await tx.insert(OutboxEntity, {
      companyId,
      kind,
      params,
      link: link ?? null,
      accountIds,
      createdAt: this.clock.now(),
    });
    await enqueue(tx, DELIVER_MESSAGES, { companyId });
  }
}
