import { Injectable } from '@nestjs/common';
import type { ChangePasswordRequest } from '@banke/contracts';
import { AccountEntity } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Sessions } from '../common/access/sessions.service';
import { refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { openedSession, type OpenedSession } from './open-session';
import { Passwords } from './passwords.service';

/** A new password signs every browser out and this one in again: whoever knew the old one is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  async run({ current, next }: ChangePasswordRequest, actor: Actor): Promise<OpenedSession> {
    this.passwords.refuseWeak(next, { names: [actor.signInName, actor.displayName], current }, 'next');
    const passwordHash = await this.passwords.hash(next);
    const cookie = await this.transactions.run(actor, async (tx) => {
      const account = await tx.findOneOrFail(AccountEntity, {
        where: { id: actor.accountId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!(await this.passwords.matches(current, account.passwordHash)))
        throw refused('account.password-wrong');
      await tx.update(AccountEntity, { id: account.id }, { passwordHash, mustChangePassword: false });
      await this.sessions.closeAll(tx, account.id);
      await this.audit.record(tx, actor, {
        action: 'account.password-changed',
        subject: { kind: 'account', id: account.id, name: account.displayName },
      });
      return this.sessions.open(tx, actor.companyId, account.id);
    });
    return openedSession(this.sessions, cookie, actor.origin);
  }
}
