import 'reflect-metadata';
import { createDataSource, migrate } from '@banke/database';
import {
  announce,
  APPLICATION_ROLE,
  createDemoTemplate,
  createTemplate,
  ownerUrl,
  type TestServer,
} from '@banke/database/testing';
import { MIGRATIONS } from '@banke/migrations';
import { join } from 'node:path';
import { seedDemo } from '../demo/seed-demo';
import { FIRST_DAY } from './manual-clock';

interface TemporaryPostgres {
  start(): Promise<{ superuserUrl: string }>;
  stop(): Promise<void>;
}

let own: TemporaryPostgres | undefined;

/** Once a run: a migrated template to clone from, on the run's PostgreSQL or, when jest is started alone, on one of its own. */
export default async function prepareDatabases(): Promise<void> {
  const superuserUrl = process.env['TEST_DATABASE_URL'] ?? (await startOwn());
  const server = await createTemplate(superuserUrl);
  await migrate({
    adminUrl: ownerUrl(server, server.template),
    applicationRole: APPLICATION_ROLE,
    migrations: MIGRATIONS,
  });
  await fillDemoTemplate(server);
  announce(server);
}

/** Once a run and not once a file: the demo is thousands of rows. */
async function fillDemoTemplate(server: TestServer): Promise<void> {
  const { appUrl } = await createDemoTemplate(server);
  const options = { url: appUrl, poolSize: 1, applicationName: 'test demo' };
  const dataSource = await createDataSource(options).initialize();
  await seedDemo(dataSource, FIRST_DAY);
  await dataSource.destroy();
}

async function startOwn(): Promise<string> {
  const { createTemporaryPostgres } = (await import(
    join(__dirname, '../../../../scripts/launch/temporary-postgres.cjs')
  )) as { createTemporaryPostgres: () => TemporaryPostgres };
  own = createTemporaryPostgres();
  return (await own.start()).superuserUrl;
}

export function stopOwn(): Promise<void> {
  return own?.stop() ?? Promise.resolve();
}
