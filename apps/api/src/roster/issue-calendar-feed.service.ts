import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { IssuedCalendarFeedView, OwnCalendarFeedView } from '@banke/contracts';
import { CalendarFeedEntity, loadOwnFeed, ownPerson, revokeFeed } from '@banke/database';
import type { AuditAction } from '@banke/domain/audit';
import { AuditTrail, type DeedAboutOne } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { hashSecret, joinSecret, newSecret } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** The secret address of somebody's own calendar: given, renewed, taken back. */
@Injectable()
export class IssueCalendarFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  show(actor: Actor): Promise<OwnCalendarFeedView> {
    return this.transactions.read(actor, async (tx) => {
      const feed = await loadOwnFeed(tx, actor.accountId);
      if (!feed) return { feed: null };
      const { createdAt, fetchedAt } = feed;
      return { feed: { createdAt: createdAt.toISOString(), fetchedAt: fetchedAt?.toISOString() ?? null } };
    });
  }

  issue(actor: Actor): Promise<IssuedCalendarFeedView> {
    return this.transactions.run(actor, async (tx) => {
      const { accountId, companyId } = actor;
      if (!(await ownPerson(tx, accountId))) throw refused('calendar.no-person');
      const [now, token] = [this.clock.now(), newSecret()];
      await revokeFeed(tx, accountId, now);
      await tx.insert(CalendarFeedEntity, {
        ...{ companyId, id: randomUUID(), accountId, tokenHash: hashSecret(token), createdAt: now },
      });
      await this.audit.record(tx, actor, deed('calendar.issued', actor));
      const path = `/api/calendar.ics?key=${joinSecret(companyId, token)}`;
      return { path, createdAt: now.toISOString(), fetchedAt: null };
    });
  }

  revoke(actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      if (!(await revokeFeed(tx, actor.accountId, this.clock.now()))) throw notFound('calendar.not-found');
      await this.audit.record(tx, actor, deed('calendar.revoked', actor));
    });
  }
}

function deed(action: AuditAction, { accountId, displayName }: Actor): DeedAboutOne {
  return { action, subject: { kind: 'account', id: accountId, name: displayName } };
}
