import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AccountView, GrantRequest } from '@banke/contracts';
import { endRoleGrant, RoleGrantEntity, type Tx } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { scopeFitsRole } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Accounts } from './accounts.service';

/** Dated roles. Their past is kept: ending one closes its range. */
@Injectable()
export class ChangeGrants {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  add(
    accountId: string,
    request: GrantRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<AccountView> {
    return this.transactions.once(actor, retry, async (tx) => {
      await this.accounts.lock(tx, actor, accountId);
      await this.insert(tx, actor, accountId, request);
      return this.accounts.view(tx, actor, accountId);
    });
  }

  /** Adds the role inside the caller's transaction; an overlap with the same role and place is refused by the database. */
  async insert(tx: Tx, actor: Actor, accountId: string, request: GrantRequest): Promise<void> {
    const from = request.from ?? this.accounts.today(actor);
    if (request.through !== undefined && request.through < from)
      throw refused('account.grant-ends-before-start');
    await tx.insert(RoleGrantEntity, {
      companyId: actor.companyId,
      id: randomUUID(),
      accountId,
      role: request.role,
      ...placeOf(request),
      valid: `[${from},${request.through === undefined ? '' : addDays(request.through, 1)})`,
      createdAt: this.clock.now(),
    });
  }

  /** Takes effect at once: the role no longer holds today. One that has not begun, or begins today, leaves no trace. */
  end(accountId: string, grantId: string, actor: Actor): Promise<AccountView> {
    if (accountId === actor.accountId) throw refused('account.own-access');
    return this.transactions.run(actor, async (tx) => {
      await this.accounts.lock(tx, actor, accountId);
      const today = this.accounts.today(actor);
      if (!(await endRoleGrant(tx, accountId, grantId, today))) throw notFound('account.grant-not-found');
      return this.accounts.view(tx, actor, accountId);
    });
  }
}

function placeOf({
  role,
  scope,
  departmentId,
  teamId,
}: GrantRequest): Pick<RoleGrantEntity, 'departmentId' | 'teamId'> {
  if (!scopeFitsRole(role, scope)) throw refused('account.scope-unfit', { role, scope });
  if (scope === 'company') return { departmentId: null, teamId: null };
  const place = scope === 'team' ? teamId : departmentId;
  const path = scope === 'team' ? 'teamId' : 'departmentId';
  if (!place) throw refused('account.scope-unfit', { role, scope }, [{ path, code: 'required' }]);
  return scope === 'team' ? { departmentId: null, teamId: place } : { departmentId: place, teamId: null };
}
