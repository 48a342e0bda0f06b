import { Pool, types, type PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities';
import { SnakeNamingStrategy } from './naming-strategy';

// A DATE is a day, not an instant: the driver's default turns it into a Date and shifts it by the zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

export interface DataSourceOptions {
  url: string;
  poolSize: number;
  migrations?: (new () => object)[];
  /** Shown in pg_stat_activity. */
  applicationName: string;
}

/** Connections for reading only: pipelined, so that a transaction's statements need not wait for each other. */
export function createReadPool({
  url,
  poolSize,
  applicationName,
}: Omit<DataSourceOptions, 'migrations'>): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    application_name: applicationName,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    pipeline: true,
  } as PipelinedPoolConfig);
  // An idle connection that the server closes is replaced at the next read; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** `pipeline` is newer than the published types. */
type PipelinedPoolConfig = PoolConfig & { pipeline: boolean };

/** TypeORM never changes the schema by itself: migrations do. */
export function createDataSource({
  url,
  poolSize,
  migrations = [],
  applicationName,
}: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations,
    namingStrategy: new SnakeNamingStrategy(),
    poolSize,
    applicationName,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    extra: { connectionTimeoutMillis: 5000, keepAlive: true },
  });
}
