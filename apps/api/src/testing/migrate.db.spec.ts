import { createDataSource, migrate, SchemaRefusal } from '@banke/database';
import { APPLICATION_ROLE, createTestDatabase, type TestDatabase } from '@banke/database/testing';
import { MIGRATIONS } from '@banke/migrations';
import { DataSource } from 'typeorm';

describe('migrating', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createTestDatabase({ empty: true })));
  afterEach(() => database.drop());

  const run = (migrations = MIGRATIONS as (new () => object)[]) =>
    migrate({ adminUrl: database.adminUrl, applicationRole: APPLICATION_ROLE, migrations });
  const withOwner = async <T>(work: (dataSource: DataSource) => Promise<T>) => {
    const dataSource = await createDataSource({
      url: database.adminUrl,
      poolSize: 1,
      migrations: MIGRATIONS,
      applicationName: 'test',
    }).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };

  it('runs each migration once, also when two instances start together', async () => {
    const [first, second] = await Promise.all([run(), run()]);
    expect([...first.applied, ...second.applied]).toEqual(MIGRATIONS.map(({ name }) => name));
    expect((await run()).applied).toEqual([]);
  });

  it('leaves nothing that generating a migration would want to change', async () => {
    await run();
    const drift = await withOwner((dataSource) => dataSource.driver.createSchemaBuilder().log());
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken back', async () => {
    await run();
    const left = await withOwner(async (dataSource) => {
      for (let left = MIGRATIONS.length; left > 0; left--) await dataSource.undoLastMigration();
      return dataSource.query<{ name: string }[]>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`,
      );
    });
    expect(left).toEqual([]);
  });

  it('refuses a schema newer than the program, and touches nothing', async () => {
    await run();
    const older = run([]);
    await expect(older).rejects.toBeInstanceOf(SchemaRefusal);
    await expect(older).rejects.toThrow(/newer than this program \(it has Ground/);
  });

  it('keeps its own tables when the password or the name is wrong', async () => {
    await expect(
      migrate({
        adminUrl: database.adminUrl.replace(/:[^:@/]+@/, ':wrong@'),
        applicationRole: 'x',
        migrations: MIGRATIONS,
      }),
    ).rejects.toMatchObject({ code: '28P01' });
  });
});
