import { Injectable } from '@nestjs/common';
import { SignInFailureEntity, type Tx } from '@banke/database';
import { secondsUntilNextAttempt } from '@banke/domain/people';
import { Clock } from '../common/clock';

/** Counts wrong passwords by name, wherever one can be tried. Its writes must be committed with the refusal. */
@Injectable()
export class GuessLimit {
  constructor(private readonly clock: Clock) {}

  /**
   * Whole seconds until the name's next attempt, 0 for now. Attempts at one name queue up until the end of the
   * transaction: parallel guesses would all see the counter before any of them raised it.
   */
  async secondsToWait(tx: Tx, companyId: string, name: string): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign-in ${companyId} ${name}`]);
    const failures = await tx.findOneBy(SignInFailureEntity, { signInName: name });
    return secondsUntilNextAttempt(failures ?? undefined, this.clock.now());
  }

  async recordFailure(tx: Tx, companyId: string, name: string): Promise<void> {
    await tx.query(RECORD_FAILURE, [companyId, name, this.clock.now()]);
  }

  async forget(tx: Tx, name: string): Promise<void> {
    await tx.delete(SignInFailureEntity, { signInName: name });
  }
}

/** Failures older than a day are forgotten, so that a slow typist is not punished for last week. */
const RECORD_FAILURE = `
  INSERT INTO sign_in_failure AS f (company_id, sign_in_name, count, last_at) VALUES ($1, $2, 1, $3)
  ON CONFLICT (company_id, sign_in_name) DO UPDATE
    SET count = CASE WHEN f.last_at < $3::timestamptz - interval '1 day' THEN 1 ELSE f.count + 1 END, last_at = $3`;
