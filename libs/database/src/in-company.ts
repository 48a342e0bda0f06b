import type { DataSource, EntityManager } from 'typeorm';

/** A transaction in which row-level security knows the company. */
export type Tx = EntityManager;

/** Runs `work` in one transaction that sees and writes rows of this company only. */
export function inCompany<T>(
  dataSource: DataSource,
  companyId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (tx) => {
    await tx.query(`SELECT set_config('banke.company_id', $1, true)`, [companyId]);
    return work(tx);
  });
}
