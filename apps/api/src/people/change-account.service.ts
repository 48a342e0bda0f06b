import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { AccountView, SetBlockedRequest, TemporaryPasswordView } from '@banke/contracts';
import {
  AccountEntity,
  expireInvitations,
  SignInFailureEntity,
  type LockedAccount,
  type Tx,
} from '@banke/database';
import type { AuditAction } from '@banke/domain/audit';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { conflict, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Accounts } from './accounts.service';
import { Passwords } from './passwords.service';

/** No 0/O, 1/l/I: it is read aloud or copied from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

@Injectable()
export class ChangeAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Shown once to the administrator; good for nothing but choosing a password of one's own. */
  async setTemporaryPassword(id: string, actor: Actor): Promise<TemporaryPasswordView> {
    this.refuseSelf(id, actor);
    const password = Array.from({ length: 12 }, () => READABLE[randomInt(READABLE.length)]).join('');
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(actor, async (tx) => {
      const account = await this.accounts.lock(tx, actor, id);
      await tx.update(
        AccountEntity,
        { id },
        { passwordHash, mustChangePassword: true, version: account.version + 1 },
      );
      await expireInvitations(tx, id, this.clock.now());
      await tx.delete(SignInFailureEntity, { signInName: account.signInName });
      await this.sessions.closeAll(tx, id, 'password-changed');
      await this.record(tx, actor, 'account.password-reset', account);
      return { accountId: id, password };
    });
  }

  setBlocked(id: string, { blocked, version }: SetBlockedRequest, actor: Actor): Promise<AccountView> {
    this.refuseSelf(id, actor);
    return this.transactions.run(actor, async (tx) => {
      const account = await this.accounts.lock(tx, actor, id);
      if (account.version !== version) throw conflict('account.changed', { name: account.displayName });
      if (account.blocked === blocked) return this.accounts.view(tx, actor, id);
      await tx.update(
        AccountEntity,
        { id },
        { blockedAt: blocked ? this.clock.now() : null, version: version + 1 },
      );
      if (blocked) await this.sessions.closeAll(tx, id, 'blocked');
      await this.record(tx, actor, blocked ? 'account.blocked' : 'account.unblocked', account);
      return this.accounts.view(tx, actor, id);
    });
  }

  closeSessions(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const account = await this.accounts.lock(tx, actor, id);
      await this.sessions.closeAll(tx, id, 'ended-by-administrator');
      await this.record(tx, actor, 'account.signed-out', account);
    });
  }

  private record(
    tx: Tx,
    actor: Actor,
    action: AuditAction,
    { id, displayName }: LockedAccount,
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, subject: { kind: 'account', id, name: displayName } });
  }

  /** Nobody locks themselves out by mistake; a second administrator can. */
  private refuseSelf(id: string, actor: Actor): void {
    if (id === actor.accountId) throw refused('account.own-access');
  }
}
