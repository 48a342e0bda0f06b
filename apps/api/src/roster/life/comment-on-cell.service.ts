import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CommentOnCellRequest, RosterLifeView, SettleCommentRequest } from '@banke/contracts';
import { loadLife, peopleOfSpan, RosterCommentEntity, type RosterLifeRow, type Tx } from '@banke/database';
import { Approvals } from '../../approvals/approvals.service';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { RosterNews } from '../roster-news.service';
import { RosterLife } from './roster-life.service';
import { sightOf } from './submission-of';

/** Remarks on single cells, by everybody who sees the draft; settled when they are dealt with. */
@Injectable()
export class CommentOnCell {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly life: RosterLife,
    private readonly news: RosterNews,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async say(
    rosterId: string,
    { staffId, day, text }: CommentOnCellRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<RosterLifeView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const roster = await this.open(tx, actor, rosterId);
      if (day < roster.from || day > roster.through) throw foreign('day');
      const people = await peopleOfSpan(tx, roster.departmentId, roster, [staffId]);
      if (!people.has(staffId)) throw foreign('staffId');
      const id = randomUUID();
      await tx.insert(RosterCommentEntity, {
        ...{ companyId: actor.companyId, id, rosterId, staffId, day, text },
        ...{ accountId: actor.accountId, at: this.clock.now(), resolvedBy: null, resolvedAt: null },
      });
      await this.audit.record(tx, actor, {
        action: 'roster.commented',
        subject: { kind: 'roster', id: rosterId, name: roster.departmentName },
        after: { day },
      });
      await this.news.lifeChanged(tx, roster);
      return id;
    });
    return this.life.show(actor, rosterId);
  }

  async settle(
    rosterId: string,
    commentId: string,
    { settled }: SettleCommentRequest,
    actor: Actor,
  ): Promise<RosterLifeView> {
    await this.transactions.run(actor, async (tx) => {
      const roster = await this.open(tx, actor, rosterId);
      const comment = await tx.findOne(RosterCommentEntity, {
        where: { id: commentId, rosterId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!comment) throw notFound('roster.comment-not-found');
      if ((comment.resolvedAt !== null) === settled) return;
      const done = settled
        ? { resolvedBy: actor.accountId, resolvedAt: this.clock.now() }
        : { resolvedBy: null, resolvedAt: null };
      await tx.update(RosterCommentEntity, { id: commentId, rosterId }, done);
      await this.audit.record(tx, actor, {
        action: settled ? 'roster.comment-settled' : 'roster.comment-reopened',
        subject: { kind: 'roster', id: rosterId, name: roster.departmentName },
        after: { day: comment.day },
      });
      await this.news.lifeChanged(tx, roster);
    });
    return this.life.show(actor, rosterId);
  }

  private async open(tx: Tx, actor: Actor, rosterId: string): Promise<RosterLifeRow> {
    const roster = await loadLife(tx, sightOf(await this.approvals.standing(tx, actor)), rosterId);
    if (!roster) throw notFound('roster.not-found');
    if (roster.state === 'closed') throw refused('roster.not-editable', { state: roster.state });
    return roster;
  }
}

function foreign(path: 'day' | 'staffId') {
  return refused('roster.foreign-cell', undefined, [{ path, code: 'invalid' }]);
}
