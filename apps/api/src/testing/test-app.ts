import { createDataSource, createReadPool } from '@banke/database';
import { createTestDatabase, type TestDatabase } from '@banke/database/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { createHttpApp } from '../common/http/create-http-app';
import { readConfig } from '../config/config';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/demo-accounts';
import { findDemoSignIns } from '../demo/find-demo-sign-ins';
import { seedDemo } from '../demo/seed-demo';
import { JobRunner } from '../jobs/job-runner.service';
import { RunRecurring } from '../jobs/run-recurring.service';
import { ManualClock } from './manual-clock';
import { oneQueryAtATime } from './one-query-at-a-time';
import { TestClient } from './test-client';

export const SETUP_CODE = 'test-set-up-code';

export interface TestApp {
  address: string;
  database: TestDatabase;
  clock: ManualClock;
  /** Nest's own view of the application. */
  context: NestFastifyApplication;
  dataSource: DataSource;
  /** Rows as the owner of the server sees them, past row-level security. */
  superuserUrl: string;
  client(): TestClient;
  /** A browser signed in as one of the demo's people. */
  as(name: (typeof DEMO_ACCOUNTS)[number]['name']): Promise<TestClient>;
  /** Works off everything that is queued: jobs, messages on their way. */
  runJobs(): Promise<void>;
  /** Does a recurring work now, for every company. */
  runRecurring(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The real application on a real port with a database of its own, or `beside` another one as its second process. */
export async function openTestApp(
  options: { demo?: boolean; env?: Record<string, string>; logger?: Logger; beside?: TestApp } = {},
): Promise<TestApp> {
  const { beside, demo = !beside } = options;
  const database = beside?.database ?? (await createTestDatabase({ demo }));
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_ADMIN_URL: database.adminUrl,
    LOG_LEVEL: 'silent',
    // Work in the background begins when a test says so.
    JOBS: 'apart',
    SIGN_INS_PER_MINUTE: '10000',
    REQUESTS_PER_MINUTE: '100000',
    ...options.env,
  });
  const clock = beside?.clock ?? new ManualClock();
  const dataSource = oneQueryAtATime(
    createDataSource({ url: database.appUrl, poolSize: 8, applicationName: 'test' }),
  );
  await dataSource.initialize();
  if (demo && beside) await seedDemo(dataSource, clock.now());
  const readPool = createReadPool({ url: database.appUrl, poolSize: 8, applicationName: 'test reads' });
  const demoSignIns = () => findDemoSignIns(dataSource);
  const app = await createHttpApp(
    { config, clock, dataSource, readPool, setupCode: SETUP_CODE, demoSignIns },
    options.logger,
  );
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const client = () => new TestClient(address);
  return {
    address,
    database,
    clock,
    context: app,
    dataSource,
    superuserUrl: database.superuserUrl,
    client,
    as: async (name) => {
      const browser = client();
      await browser.signIn(name, DEMO_PASSWORD);
      return browser;
    },
    runJobs: () => app.get(JobRunner).runQueued(),
    runRecurring: (name) => app.get(RunRecurring).run(name),
    close: async () => {
      await app.close();
      if (!options.beside) await database.drop();
    },
  };
}
