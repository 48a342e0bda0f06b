import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { IdempotencyKeyEntity, inCompany, readInCompany, type Queries, type Tx } from '@banke/database';
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
   * A deed that a client may send again after a lost reply: done once per key. Returns the id of what it made, the
   * first time and every other; only the id is stored, so that a replay shows things as they are now.
   */
  once(actor: Actor, retry: RetryKey | undefined, work: (tx: Tx) => Promise<string>): Promise<string> {
    return this.run(actor, async (tx) => {
      if (!retry) return work(tx);
      const earlier = await this.claim(tx, actor, retry);
      if (earlier !== undefined) return earlier;
      const resultId = await work(tx);
      await tx.update(IdempotencyKeyEntity, { accountId: actor.accountId, key: retry.key }, { resultId });
      return resultId;
    });
  }

  /** Waits for a twin that is still at work, since its uncommitted row blocks the insert. */
  private async claim(tx: Tx, actor: Actor, { key, fingerprint }: RetryKey): Promise<string | undefined> {
    const { companyId, accountId } = actor;
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO idempotency_key (company_id, account_id, key, fingerprint, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [companyId, accountId, key, fingerprint, this.clock.now()],
    );
    if (claimed.length > 0) return undefined;
    const earlier = await tx.findOneByOrFail(IdempotencyKeyEntity, { accountId, key });
    if (!earlier.resultId || !earlier.fingerprint.equals(fingerprint))
      throw conflict('request.repeated-differently');
    return earlier.resultId;
  }
}
