import { Injectable } from '@nestjs/common';
import type { MessagePageView, MessageQuery, MessageView, UnreadView } from '@banke/contracts';
import type { MessageKind } from '@banke/contracts/codes';
import {
  countUnread,
  loadMessages,
  readMessage,
  readMessagesThrough,
  readRosterMessages,
  type MessageRow,
  type Tx,
} from '@banke/database';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';

const PAGE = 50;

/** The message centre of the signed-in person. */
@Injectable()
export class Messages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  page({ before, only }: MessageQuery, actor: Actor): Promise<MessagePageView> {
    const filter = { before: before ?? null, onlyUnread: only === 'unread' };
    return this.transactions.read(actor, async (reads) => {
      const [rows, unread] = await Promise.all([
        loadMessages(reads, actor.accountId, filter, PAGE + 1),
        countUnread(reads, actor.accountId),
      ]);
      const messages = rows.slice(0, PAGE).map(toMessageView);
      return { messages, unread, next: rows.length > PAGE ? (messages.at(-1)?.sequence ?? null) : null };
    });
  }

  readOne(actor: Actor, messageId: string): Promise<UnreadView> {
    return this.transactions.run(actor, async (tx) => {
      const read = await readMessage(tx, actor.accountId, messageId, this.clock.now());
      if (!read) throw notFound('message.not-found');
      return this.unread(tx, actor, read === 'now');
    });
  }

  readThrough(actor: Actor, through: string): Promise<UnreadView> {
    return this.transactions.run(actor, async (tx) => {
      const read = await readMessagesThrough(tx, actor.accountId, through, this.clock.now());
      return this.unread(tx, actor, read > 0);
    });
  }

  /** In the transaction in which somebody confirmed what they were told of a roster. */
  async rosterConfirmed(
    tx: Tx,
    { accountId }: Actor,
    staffId: string,
    roster: { rosterId: string; from: string },
  ): Promise<void> {
    const read = await readRosterMessages(tx, { accountId, staffId }, roster, this.clock.now());
    if (read > 0) await this.live.tell(tx, 'messages-changed', {}, { accountIds: [accountId] });
  }

  private async unread(tx: Tx, { accountId }: Actor, changed: boolean): Promise<UnreadView> {
    // The other browsers of the same person count along.
    if (changed) await this.live.tell(tx, 'messages-changed', {}, { accountIds: [accountId] });
    return { unread: await countUnread(tx, accountId) };
  }
}

function toMessageView({ kind, at, readAt, ...row }: MessageRow): MessageView {
  return {
    ...row,
    kind: kind as MessageKind,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
