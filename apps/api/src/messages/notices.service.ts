import { Injectable } from '@nestjs/common';
import { MESSAGE_ROUTES, type MessageKind, type MessageParams } from '@banke/contracts/codes';
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
  /** Told to groups too, those of this department (null: of the company alone), where the kind names nobody. */
  group?: { departmentId: string | null };
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
    { kind, params, link, to, group }: Notice<K>,
  ): Promise<void> {
    const accountIds = [...new Set(to)].filter((id) => id !== accountId);
    const forGroup = group !== undefined && MESSAGE_ROUTES[kind].group;
    if (accountIds.length === 0 && !forGroup) return;
    await tx.insert(OutboxEntity, {
      companyId,
      kind,
      params,
      link: link ?? null,
      accountIds,
      forGroup,
      departmentId: group?.departmentId ?? null,
      createdAt: this.clock.now(),
    });
    await enqueue(tx, DELIVER_MESSAGES, { companyId });
  }
}
