import { Injectable } from '@nestjs/common';
import { confirmNotice, lockOwnNotice, markNoticesSeen, ownPerson } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Messages } from '../messages/messages.service';
import { RosterNews } from './roster-news.service';

/** Notes that somebody has seen, and that they confirm, what they were told of a roster. */
@Injectable()
export class ConfirmNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
    private readonly messages: Messages,
  ) {}

  seen(actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const own = await ownPerson(tx, actor.accountId);
      if (own) await markNoticesSeen(tx, own.staffId, this.clock.now());
    });
  }

  confirm(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const own = await ownPerson(tx, actor.accountId);
      const notice = own && (await lockOwnNotice(tx, own.staffId, id));
      if (!notice) throw notFound('roster.notice-not-found');
      if (notice.confirmedAt) return;
      await confirmNotice(tx, id, this.clock.now());
      await this.audit.record(tx, actor, {
        action: 'roster.change-confirmed',
        subject: { kind: 'roster', id: notice.rosterId, name: notice.from.slice(0, 7) },
      });
      await this.messages.rosterConfirmed(tx, actor, own.staffId, notice);
      await this.news.noticesChanged(tx, notice);
    });
  }
}
