import { randomUUID } from 'node:crypto';
import type { Reach } from '@banke/domain/people';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { lockDutiesOf } from '../obligations/obligation-queries';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import {
  dueForPublication,
  loadAmendments,
  loadComments,
  loadLife,
  loadSteps,
  lockLife,
} from './life-queries';
import { accountsOfStaff, countNotices, loadNotices, lockUnseenNotices } from './notice-queries';
import { loadMonthPublished } from './month-day-queries';
import { loadPendingChanges, publishCells } from './publication-queries';
import { PublishedCellEntity } from './published-cell.entity';
import { loadCellHistory, loadLastWriters, loadOperations } from './roster-queries';
import { RosterEntity } from './roster.entity';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOW = new Date('2026-11-20T02:00:00Z');

describe('two companies with rosters that staff see', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.appUrl, poolSize: 2, applicationName: 'test' };
    dataSource = await createDataSource(options).initialize();
    for (const rows of [mine, theirs]) {
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
        await tx.update(RosterEntity, { id: rows.ids.roster }, { state: 'approved', publishAt: NOW });
      });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('never meet in the reads and locks behind a step', async () => {
    const { roster, department: departmentId, staff } = theirs.ids;
    const november = { from: '2026-11-01', through: '2026-11-30' };
    const results = await inCompany(dataSource, mine.companyId, async (tx) => [
      await loadLife(tx, EVERYTHING, roster),
      await lockLife(tx, EVERYTHING, roster),
      await dueForPublication(tx, NOW),
      await loadSteps(tx, EVERYTHING, roster),
      await loadComments(tx, EVERYTHING, roster),
      await loadAmendments(tx, EVERYTHING, roster),
      await loadNotices(tx, EVERYTHING, roster),
      (await countNotices(tx, EVERYTHING, roster, '2026-11-20')).told,
      await accountsOfStaff(tx, [staff]),
      await lockUnseenNotices(tx, roster, [staff]),
      await loadPendingChanges(tx, roster),
      await loadMonthPublished(tx, { rosterId: roster, from: '2026-12-01' }),
      await lockDutiesOf(tx, { kind: 'next-roster', departmentId, ...november }, '2026-11-20'),
    ]);
    expect(results).toEqual([undefined, undefined, [mine.ids.roster], [], [], [], [], 0, [], [], [], [], []]);
  });

  it('are read only within reach', async () => {
    const { roster, department, team, staff, deputy } = mine.ids;
    const read = (reach: Reach) =>
      inCompany(dataSource, mine.companyId, async (tx) => {
        const lists = [
          await loadComments(tx, reach, roster),
          await loadAmendments(tx, reach, roster),
          await loadNotices(tx, reach, roster),
          await loadOperations(tx, reach, roster, { after: 0, limit: 10 }),
          await loadCellHistory(tx, reach, roster, { staffId: staff, day: '2026-12-01' }),
          await loadLastWriters(tx, reach, roster, [{ staffId: staff, day: '2026-12-01' }]),
          await loadSteps(tx, reach, roster),
        ];
        return lists.map((rows) => rows.length);
      });
    const all = await read(EVERYTHING);
    expect(all.filter((rows) => rows > 0).length).toBeGreaterThan(4);
    expect(await read({ company: false, departmentIds: [department], teamIds: [] })).toEqual(all);
    expect(await read({ company: false, departmentIds: [], teamIds: [team] })).toEqual(all);
    const beyond = await read({ company: false, departmentIds: [deputy], teamIds: [staff] });
    expect(beyond).toEqual(all.map(() => 0));
  });

  it('publish nothing of each other’s', async () => {
    await inCompany(dataSource, theirs.companyId, (tx) =>
      tx.query('DELETE FROM roster_cell WHERE company_id = $1', [theirs.companyId]),
    );
    await inCompany(dataSource, mine.companyId, (tx) => publishCells(tx, theirs.ids.roster));
    const cells = await inCompany(dataSource, theirs.companyId, (tx) => tx.find(PublishedCellEntity));
    expect(cells).toHaveLength(1);
  });
});
