import { createDataSource, createReadPool, migrate, missingWalls } from '@banke/database';
import { MIGRATIONS } from '@banke/migrations';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './config/config';
import { explained } from './config/unreachable-database';

export interface OpenedDatabase {
  dataSource: DataSource;
  readPool: Pool;
  /** Which walls around the data are missing, for the operator. */
  notes: string[];
}

/** Migrates, then connects with the application role. */
export async function openDatabase({ databaseUrl, adminUrl, poolSize }: Config): Promise<OpenedDatabase> {
  const applicationRole = decodeURIComponent(new URL(databaseUrl).username);
  await explained(adminUrl, () => migrate({ adminUrl, applicationRole, migrations: MIGRATIONS }));
  const notes = await explained(databaseUrl, () => missingWalls(databaseUrl, adminUrl));
  const dataSource = await createDataSource({
    url: databaseUrl,
    poolSize,
    applicationName: 'banke',
  }).initialize();
  const readPool = createReadPool({ url: databaseUrl, poolSize, applicationName: 'banke reads' });
  return { dataSource, readPool, notes };
}
