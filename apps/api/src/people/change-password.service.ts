import { Injectable } from '@nestjs/common';
import type { ChangePasswordRequest } from '@banke/contracts';
import { AccountEntity, type Tx } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Sessions } from '../common/access/sessions.service';
import { refused, tooMany } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { GuessLimit } from './guess-limit.service';
import { openedSession, type OpenedSession, type SignInOutcome } from './open-session';
import { Passwords } from './passwords.service';

/** A new password signs every browser out and this one in again: whoever knew the old one is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLimit,
    private readonly audit: AuditTrail,
  ) {}

  async run({ current, next }: ChangePasswordRequest, actor: Actor): Promise<OpenedSession> {
    this.passwords.refuseWeak(next, { names: [actor.signInName, actor.displayName], current }, 'next');
    const passwordHash = await this.passwords.hash(next);
    const outcome = await this.transactions.run(actor, (tx) =>
      this.attempt(tx, actor, current, passwordHash),
    );
    if (outcome.kind === 'wait') throw tooMany('session.wait', { seconds: outcome.seconds });
    if (outcome.kind === 'wrong') throw refused('account.password-wrong');
    return openedSession(this.sessions, outcome.cookie, actor.origin);
  }

  /** Whoever found an open browser may not guess on: a wrong password counts as at sign-in, so it is returned, not thrown. */
  private async attempt(tx: Tx, actor: Actor, current: string, passwordHash: string): Promise<SignInOutcome> {
    const { companyId, accountId: id, signInName } = actor;
    const seconds = await this.guesses.secondsToWait(tx, companyId, signInName);
    if (seconds > 0) return { kind: 'wait', seconds };
    const account = await tx.findOneOrFail(AccountEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!(await this.passwords.matches(current, account.passwordHash))) {
      await this.guesses.recordFailure(tx, companyId, signInName);
      return { kind: 'wrong' };
    }
    await this.guesses.forget(tx, signInName);
    await tx.update(AccountEntity, { id }, { passwordHash, mustChangePassword: false });
    await this.sessions.closeAll(tx, id, 'password-changed');
    await this.audit.record(tx, actor, {
      action: 'account.password-changed',
      subject: { kind: 'account', id, name: account.displayName },
    });
    return { kind: 'opened', cookie: await this.sessions.open(tx, companyId, id) };
  }
}
