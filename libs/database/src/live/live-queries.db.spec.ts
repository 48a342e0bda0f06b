import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { insertLiveEvent, loadLiveNews, loadSomeLiveNews } from './live-queries';

describe('what there is to tell', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const mine = companyRows(randomUUID());

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 2,
      applicationName: 'test',
    }).initialize();
    await asMe(async (tx) => {
      for (const [entity, row] of mine.rows) await tx.insert(entity, row);
    });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });
  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);
  const tell = (id: number) =>
    asMe((tx) =>
      insertLiveEvent(tx, {
        at: new Date('2026-11-20T02:00:00Z'),
        event: 'job-changed',
        data: { id },
        accountIds: [mine.ids.account],
        sessionId: null,
        permission: null,
        departmentId: null,
        teamId: null,
      }),
    );

  it.each([1, 2, 3, 100])('is read whole, in order, though only %i are read at once', async (page) => {
    const { horizon } = await asMe((tx) => loadLiveNews(tx, null));
    for (const id of [1, 2, 3, 4]) await tell(id);
    const { events } = await asMe((tx) => loadLiveNews(tx, horizon, page));
    expect(events.map(({ data }) => data['id'])).toEqual([1, 2, 3, 4]);
    const some = await asMe((tx) => loadSomeLiveNews(tx, horizon, page));
    expect(some.events).toHaveLength(Math.min(page, 4));
  });
});
