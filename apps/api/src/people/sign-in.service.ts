import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInRequest } from '@banke/contracts';
import { AccountEntity, inCompany, isEmploymentOver, type Tx } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Origin } from '../common/access/origin';
import { Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { forbidden, tooMany, unauthorized } from '../common/problems/app-error';
import { GuessLimit } from './guess-limit.service';
import { openedSession, type OpenedSession, type SignInOutcome } from './open-session';
import { Passwords } from './passwords.service';

/** Where somebody stands who is not signed in yet. */
interface Door {
  companyId: string;
  origin: Origin;
}

/** Name and password for a session. An unknown name and a wrong password look and last the same. */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async run({ company, name, password }: SignInRequest, origin: Origin): Promise<OpenedSession> {
    const [found] = await this.dataSource.query<{ id: string | null }[]>('SELECT find_company($1) AS id', [
      company ?? null,
    ]);
    if (!found?.id) {
      await this.passwords.matches(password, undefined);
      throw unauthorized('session.wrong-credentials');
    }
    const companyId = found.id;
    const outcome = await inCompany(this.dataSource, companyId, (tx) =>
      this.attempt(tx, { companyId, origin }, name, password),
    );
    if (outcome.kind === 'wait') throw tooMany('session.wait', { seconds: outcome.seconds });
    if (outcome.kind === 'blocked') throw forbidden('session.blocked');
    if (outcome.kind === 'employment-over') throw forbidden('session.employment-over');
    if (outcome.kind === 'wrong') throw unauthorized('session.wrong-credentials');
    return openedSession(this.sessions, outcome.cookie, origin);
  }

  /** A failure must be committed, so it is returned, not thrown. */
  private async attempt(
    tx: Tx,
    door: Door,
    name: string,
    password: string,
  ): Promise<SignInOutcome | { kind: 'blocked' } | { kind: 'employment-over' }> {
    const { companyId } = door;
    const seconds = await this.guesses.secondsToWait(tx, companyId, name);
    if (seconds > 0) return { kind: 'wait', seconds };

    // Locked while the password is checked: a reset that comes in between must not leave a session of the old one.
    const account = await tx.findOne(AccountEntity, {
      where: { signInName: name },
      lock: { mode: 'pessimistic_write' },
    });
    const matched = await this.passwords.matches(password, account?.passwordHash);
    if (!account || !matched) {
      await this.guesses.recordFailure(tx, companyId, name);
      await this.recordRefusal(tx, door, account);
      return { kind: 'wrong' };
    }
    // Said only to somebody who knows the password: nobody else learns that there is such an account.
    if (account.blockedAt) return { kind: 'blocked' };
    const { id, displayName } = account;
    if (await isEmploymentOver(tx, id, this.clock.now())) return { kind: 'employment-over' };
    await this.audit.record(
      tx,
      { ...door, accountId: id, displayName },
      { action: 'session.opened', subject: { kind: 'account', id, name: displayName } },
    );
    await this.guesses.forget(tx, name);
    await tx.update(AccountEntity, { id }, { lastSignInAt: this.clock.now() });
    return { kind: 'opened', cookie: await this.sessions.open(tx, companyId, id) };
  }

  /** Guesses at names that do not exist are counted, not logged: the log is about people who are here. */
  private async recordRefusal(tx: Tx, door: Door, account: AccountEntity | null): Promise<void> {
    if (!account) return;
    await this.audit.record(
      tx,
      { ...door, accountId: null, displayName: null },
      { action: 'session.refused', subject: { kind: 'account', id: account.id, name: account.displayName } },
    );
  }
}
