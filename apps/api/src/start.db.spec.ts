import { createTestDatabase, type TestDatabase } from '@banke/database/testing';
import { start, type RunningApp } from './main';

describe('starting on an existing PostgreSQL', () => {
  let database: TestDatabase;
  let running: RunningApp | undefined;
  beforeEach(async () => (database = await createTestDatabase({ empty: true })));
  afterEach(async () => {
    await running?.close();
    running = undefined;
    await database.drop();
  });

  const open = async (env: Record<string, string>) =>
    (running = await start({ PORT: '0', LOG_LEVEL: 'silent', ...env }));

  it('migrates as the owner, serves as the application role, and misses no wall', async () => {
    const { notes, setupUrl, address, signIns } = await open({
      DATABASE_URL: database.appUrl,
      DATABASE_ADMIN_URL: database.adminUrl,
    });
    expect([notes, signIns]).toEqual([[], []]);
    expect(setupUrl).toMatch(new RegExp(`^${address}/setup#code=`));
  });

  it.each([['DATABASE_URL'], ['DATABASE_ADMIN_URL']])(
    'works with %s alone, and says which wall is missing',
    async (name) => {
      const { notes, signIns } = await open({ [name]: database.adminUrl, SEED: 'demo' });
      expect(notes).toEqual([expect.stringContaining('Give DATABASE_URL a role of its own')]);
      expect(signIns.length).toBeGreaterThan(0);
    },
  );

  it('loads the demo only once, and never into a database that has a company', async () => {
    const env = { DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.adminUrl, SEED: 'demo' };
    const first = await open(env);
    await first.close();
    const second = await open(env);
    expect(second.signIns).toEqual(first.signIns);
    expect(second.setupUrl).toBeNull();
  });

  it.each([
    [
      'a wrong password',
      (url: string) => url.replace(/:[^:@/]+@/, ':wrong@'),
      /as banke_test_owner: the password is wrong\.$/,
    ],
    [
      'a missing database',
      (url: string) => url.replace(/\/[^/]+$/, '/nowhere'),
      /^Database nowhere at .*: there is no such database\.$/,
    ],
    [
      'a closed port',
      (url: string) => url.replace(/:\d+\//, ':1/'),
      /:1 as banke_test_owner: nothing answers there\.$/,
    ],
  ])('explains %s in one sentence that holds no password', async (_, change, sentence) => {
    const failed = open({ DATABASE_URL: change(database.adminUrl) });
    await expect(failed).rejects.toMatchObject({ exitSentence: expect.stringMatching(sentence) as string });
    await expect(failed).rejects.not.toMatchObject({
      exitSentence: expect.stringContaining('wrong@') as string,
    });
  });
});
