import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AccountView, GrantRequest } from '@banke/contracts';
import {
  endRoleGrant,
  lockDepartment,
  lockTeam,
  RoleGrantEntity,
  type LockedAccount,
  type Tx,
} from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { scopeFitsRole } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';
import { Accounts } from './accounts.service';

/** Dated roles. Their past is kept: ending one closes its range. */
@Injectable()
export class ChangeGrants {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly live: Live,
  ) {}

  add(
    accountId: string,
    request: GrantRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<AccountView> {
    return this.transactions
      .once(actor, retry, async (tx) => {
        const account = await this.accounts.lock(tx, actor, accountId);
        await this.insert(tx, actor, account, request);
        return accountId;
      })
      .then((id) => this.accounts.show(actor, id));
  }

  /** Adds the role inside the caller's transaction; an overlap with the same role and place is refused by the database. */
  async insert(
    tx: Tx,
    actor: Actor,
    account: Pick<LockedAccount, 'id' | 'displayName'>,
    request: GrantRequest,
  ): Promise<void> {
    const from = request.from ?? this.accounts.today(actor);
    if (request.through !== undefined && request.through < from)
      throw refused('account.grant-ends-before-start');
    const { role, through = null } = request;
    const place = placeOf(request);
    await this.refuseUnlessOpen(tx, actor, place);
    await tx.insert(RoleGrantEntity, {
      companyId: actor.companyId,
      id: randomUUID(),
      accountId: account.id,
      role,
      ...place,
      valid: `[${from},${request.through === undefined ? '' : addDays(request.through, 1)})`,
      createdAt: this.clock.now(),
    });
    await this.live.tell(tx, 'access-changed', {}, { accountIds: [account.id] });
    await this.audit.record(tx, actor, {
      action: 'account.role-granted',
      subject: { kind: 'account', id: account.id, name: account.displayName },
      after: { role, ...place, from, through },
    });
  }

  private async refuseUnlessOpen(tx: Tx, actor: Actor, { departmentId, teamId }: Place): Promise<void> {
    const reach = reachOfActor(actor, 'accounts.edit');
    if (departmentId) {
      const department = await lockDepartment(tx, reach, departmentId);
      if (!department) throw notFound('department.not-found');
      if (department.closedAt) throw refused('department.closed');
    }
    if (teamId) {
      const team = await lockTeam(tx, reach, teamId);
      if (!team) throw notFound('team.not-found');
      if (team.closedAt ?? team.departmentClosedAt) throw refused('team.closed');
    }
  }

  /** Takes effect at once: the role no longer holds today. One that has not begun, or begins today, leaves no trace. */
  end(accountId: string, grantId: string, actor: Actor): Promise<AccountView> {
    if (accountId === actor.accountId) throw refused('account.own-access');
    return this.transactions.run(actor, async (tx) => {
      const { displayName: name } = await this.accounts.lock(tx, actor, accountId);
      const today = this.accounts.today(actor);
      const ended = await endRoleGrant(tx, accountId, grantId, today);
      if (!ended) throw notFound('account.grant-not-found');
      await this.live.tell(tx, 'access-changed', {}, { accountIds: [accountId] });
      await this.audit.record(tx, actor, {
        action: 'account.role-ended',
        subject: { kind: 'account', id: accountId, name },
        before: { ...ended },
      });
      return this.accounts.view(tx, actor, accountId);
    });
  }
}

type Place = Pick<RoleGrantEntity, 'departmentId' | 'teamId'>;

function placeOf({ role, scope, departmentId, teamId }: GrantRequest): Place {
  if (!scopeFitsRole(role, scope)) throw refused('account.scope-unfit', { role, scope });
  if (scope === 'company') return { departmentId: null, teamId: null };
  const place = scope === 'team' ? teamId : departmentId;
  const path = scope === 'team' ? 'teamId' : 'departmentId';
  if (!place) throw refused('account.scope-unfit', { role, scope }, [{ path, code: 'required' }]);
  return scope === 'team' ? { departmentId: null, teamId: place } : { departmentId: place, teamId: null };
}
