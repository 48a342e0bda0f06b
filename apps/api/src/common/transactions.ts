import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { inCompany, readInCompany, type Queries, type Tx } from '@banke/database';
import { READ_POOL } from './read-pool';
import type { Actor } from './access/actor';
import { Clock } from './clock';
import { conflict } from './problems/app-error';
import type { RetryKey } from './retry-key';

/** Opens the transaction of a use case; inside, row-level security knows the company. */
@Injectable()
export class Transactions implements OnModuleDestroy {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(READ_POOL) private readonly reads: Pool,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): Promise<void> {
    return this.reads.end();
  }

  /** A use case that changes nothing: cheaper, and the database refuses a write in it. */
  read<T>(actor: Pick<Actor, 'companyId'>, work: (reads: Queries) => Promise<T>): Promise<T> {
    return readInCompany(this.reads, actor.companyId, work);
  }

  /** One use case of a signed-in person. */
  run<T>(actor: Pick<Actor, 'companyId'>, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inCompany(this.dataSource, actor.companyId, work);
  }

  /**
   * A deed that a client may send again after a lost reply: done once per key, the first result is returned again.
   * Results are stored, so they must hold ids only, never secrets.
   */
  once<T>(actor: Actor, retry: RetryKey | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(actor, async (tx) => {
      if (!retry) return work(tx);
      const earlier = await this.claim<T>(tx, actor, retry);
      if (earlier !== undefined) return earlier;
      const result = await work(tx);
      await tx.query('UPDATE idempotency_key SET response = $3 WHERE account_id = $1 AND key = $2', [
        actor.accountId,
        retry.key,
        JSON.stringify(result),
      ]);
      return result;
    });
  }

  /** Waits for a twin that is still at work, since its uncommitted row blocks the insert. */
  private async claim<T>(tx: Tx, actor: Actor, { key, fingerprint }: RetryKey): Promise<T | undefined> {
    const now = this.clock.now();
    await tx.query(
      `DELETE FROM idempotency_key WHERE account_id = $1 AND created_at < $2::timestamptz - interval '1 day'`,
      [actor.accountId, now],
    );
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO idempotency_key (company_id, account_id, key, fingerprint, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [actor.companyId, actor.accountId, key, fingerprint, now],
    );
    if (claimed.length > 0) return undefined;
    const [row] = await tx.query<{ response: T; fingerprint: Buffer }[]>(
      'SELECT response, fingerprint FROM idempotency_key WHERE account_id = $1 AND key = $2',
      [actor.accountId, key],
    );
    if (!row?.fingerprint.equals(fingerprint)) throw conflict('request.repeated-differently');
    return row.response;
  }
}
