import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { DelegateRequest, DelegationListView, EndDelegationRequest } from '@banke/contracts';
import { DelegationEntity, loadColleagues, lockDelegation, type Tx } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { decideDelegation } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';
import { Notices } from '../messages/notices.service';
import { Approvals } from './approvals.service';
import { Delegations, departmentsOf } from './delegations.service';

const PAGE = '/settings/me';

/** Asks somebody to stand in, and takes it back. */
@Injectable()
export class ChangeDelegation {
  constructor(
    private readonly transactions: Transactions,
    private readonly delegations: Delegations,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly live: Live,
  ) {}

  async give(
    { toAccountId, from, through, note }: DelegateRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<DelegationListView> {
    const { companyId, accountId: fromAccountId } = actor;
    const today = this.approvals.today(actor);
    await this.transactions.once(actor, retry, async (tx) => {
      const decision = decideDelegation({ fromAccountId, toAccountId, from, through }, today);
      if (!decision.ok) throw refused(`delegation.${decision.reason}`);
      const colleagues = await loadColleagues(tx, fromAccountId, departmentsOf(actor), today);
      const delegate = colleagues.find(({ accountId }) => accountId === toAccountId);
      if (!delegate) throw refused('delegation.no-colleague');
      const id = randomUUID();
      await tx.insert(DelegationEntity, {
        companyId,
        id,
        fromAccountId,
        toAccountId,
        valid: `[${from},${addDays(through, 1)})`,
        note: note ?? null,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, {
        action: 'delegation.given',
        subject: { kind: 'delegation', id, name: delegate.displayName },
        after: { from, through },
      });
      await this.notices.send(tx, actor, {
        kind: 'delegation.given',
        params: { by: actor.displayName, from, through },
        link: PAGE,
        to: [toAccountId],
      });
      await this.tellBoth(tx, { fromAccountId, toAccountId });
      return id;
    });
    return this.delegations.list(actor);
  }

  /** Takes effect at once. Whoever stands in may end it too. */
  async end(id: string, { version }: EndDelegationRequest, actor: Actor): Promise<DelegationListView> {
    await this.transactions.run(actor, async (tx) => {
      const row = await lockDelegation(tx, actor.accountId, id, this.approvals.today(actor));
      if (!row) throw notFound('delegation.not-found');
      if (row.version !== version) throw conflict('delegation.changed');
      await tx.update(DelegationEntity, { id }, { endedAt: this.clock.now(), version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'delegation.ended',
        subject: { kind: 'delegation', id, name: row.toName },
        before: { from: row.from, through: row.through },
      });
      await this.notices.send(tx, actor, {
        kind: 'delegation.ended',
        params: { by: actor.displayName },
        link: PAGE,
        to: [row.fromAccountId, row.toAccountId],
      });
      await this.tellBoth(tx, row);
    });
    return this.delegations.list(actor);
  }

  /** What is theirs to do has changed for both. */
  private tellBoth(tx: Tx, both: { fromAccountId: string; toAccountId: string }): Promise<void> {
    const accountIds = [both.fromAccountId, both.toAccountId];
    return this.live.tell(tx, 'obligations-changed', {}, { accountIds });
  }
}
