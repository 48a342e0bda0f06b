import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInRequest } from '@banke/contracts';
import { AccountEntity, inCompany, SignInFailureEntity, type Tx } from '@banke/database';
import { secondsUntilNextAttempt } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Origin } from '../common/access/origin';
import { Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { tooMany, unauthorized } from '../common/problems/app-error';
import { openedSession, type OpenedSession } from './open-session';
import { Passwords } from './passwords.service';

type Outcome = { kind: 'opened'; cookie: string } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/** Where somebody stands who is not signed in yet. */
interface Door {
  companyId: string;
  origin: Origin;
}

/** Name and password for a session. An unknown name, a wrong password and a blocked account look and last the same. */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
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
    if (outcome.kind === 'wrong') throw unauthorized('session.wrong-credentials');
    return openedSession(this.sessions, outcome.cookie, origin);
  }

  /** A failure must be committed, so it is returned, not thrown. */
  private async attempt(tx: Tx, door: Door, name: string, password: string): Promise<Outcome> {
    const { companyId } = door;
    // Attempts at one name queue up: parallel guesses would all see the counter before any of them raised it.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign-in ${companyId} ${name}`]);
    const failures = await tx.findOneBy(SignInFailureEntity, { signInName: name });
    const now = this.clock.now();
    const seconds = secondsUntilNextAttempt(failures ?? undefined, now);
    if (seconds > 0) return { kind: 'wait', seconds };

    const account = await tx.findOneBy(AccountEntity, { signInName: name });
    const matched = await this.passwords.matches(password, account?.passwordHash);
    if (!account || !matched || account.blockedAt) {
      await tx.query(RECORD_FAILURE, [companyId, name, now]);
      await this.recordRefusal(tx, door, account);
      return { kind: 'wrong' };
    }
    const { id, displayName } = account;
    await this.audit.record(
      tx,
      { ...door, accountId: id, displayName },
      { action: 'session.opened', subject: { kind: 'account', id, name: displayName } },
    );
    await tx.delete(SignInFailureEntity, { signInName: name });
    await tx.update(AccountEntity, { id }, { lastSignInAt: now });
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

/** Failures older than a day are forgotten, so that a slow typist is not punished for last week. */
const RECORD_FAILURE = `
  INSERT INTO sign_in_failure AS f (company_id, sign_in_name, count, last_at) VALUES ($1, $2, 1, $3)
  ON CONFLICT (company_id, sign_in_name) DO UPDATE
    SET count = CASE WHEN f.last_at < $3::timestamptz - interval '1 day' THEN 1 ELSE f.count + 1 END, last_at = $3`;
