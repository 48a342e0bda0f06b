import { Injectable } from '@nestjs/common';
import { MESSAGE_ROUTES, type MessageKind, type MessageParams } from '@banke/contracts/codes';
import { enqueue, insertMany, OutboxEntity, type Tx } from '@banke/database';
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

  send<K extends MessageKind>(tx: Tx, author: NoticeAuthor, notice: Notice<K>): Promise<void> {
    return this.sendAll(tx, author, [notice]);
  }

  /** Each says something else, and all of them take no longer than one. */
  async sendAll<K extends MessageKind>(
    tx: Tx,
    { companyId, accountId }: NoticeAuthor,
    notices: readonly Notice<K>[],
  ): Promise<void> {
    const rows = notices
      .map(({ kind, params, link, to, group }) => ({
        ...{ companyId, kind, params, link: link ?? null },
        accountIds: [...new Set(to)].filter((id) => id !== accountId),
        forGroup: group !== undefined && MESSAGE_ROUTES[kind].group,
        ...{ departmentId: group?.departmentId ?? null, createdAt: this.clock.now() },
      }))
      .filter(({ accountIds, forGroup }) => accountIds.length > 0 || forGroup);
    if (rows.length === 0) return;
    await insertMany(tx, OutboxEntity, rows);
    await enqueue(tx, DELIVER_MESSAGES, { companyId });
  }
}
