import type { Reach } from '@banke/domain/people';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany, type Tx } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { DepartmentEntity } from './department.entity';
import { loadDepartments, lockDepartment, lockTeam } from './department-queries';
import { loadSites } from './site-queries';
import { SiteEntity } from './site.entity';
import { TeamEntity } from './team.entity';

const NOWHERE: Reach = { company: false, departmentIds: [], teamIds: [] };

describe('the reach of a query', () => {
  const { companyId, ids, rows } = companyRows(randomUUID());
  const other = {
    site: randomUUID(),
    department: randomUUID(),
    team: randomUUID(),
    secondTeam: randomUUID(),
  };
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 1,
      applicationName: 'test',
    }).initialize();
    await inCompany(dataSource, companyId, async (tx) => {
      for (const [entity, row] of rows) await tx.insert(entity, row);
      const own = { companyId, createdAt: new Date('2026-11-20T02:00:00Z') };
      await tx.insert(SiteEntity, { ...own, id: other.site, name: '分店', timeZone: 'Asia/Shanghai' });
      await tx.insert(DepartmentEntity, { ...own, id: other.department, siteId: other.site, name: '服务台' });
      await tx.insert(TeamEntity, { ...own, id: other.team, departmentId: other.department, name: '前台' });
      await tx.insert(TeamEntity, {
        ...own,
        id: other.secondTeam,
        departmentId: other.department,
        name: '收银',
      });
    });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const run = <T>(work: (tx: Tx) => Promise<T>) => inCompany(dataSource, companyId, work);
  const seen = async (reach: Reach) =>
    run(async (tx) => ({
      departments: (await loadDepartments(tx, reach, { includeClosed: true })).map(({ name, teams }) => [
        name,
        teams.map((team) => team.name),
      ]),
      sites: (await loadSites(tx, reach)).map(({ name }) => name),
      locked: [
        await lockDepartment(tx, reach, ids.department),
        await lockDepartment(tx, reach, other.department),
      ].map(Boolean),
      lockedTeams: [await lockTeam(tx, reach, ids.team), await lockTeam(tx, reach, other.team)].map(Boolean),
    }));

  it('is nothing for nobody', async () => {
    expect(await seen(NOWHERE)).toEqual({
      departments: [],
      sites: [],
      locked: [false, false],
      lockedTeams: [false, false],
    });
  });

  it('is one department for who holds that', async () => {
    expect(await seen({ ...NOWHERE, departmentIds: [other.department] })).toEqual({
      departments: [['服务台', ['前台', '收银']]],
      sites: ['分店'],
      locked: [false, true],
      lockedTeams: [false, true],
    });
  });

  it('is one team for who holds that: its department can be seen, not changed', async () => {
    expect(await seen({ ...NOWHERE, teamIds: [other.team] })).toEqual({
      departments: [['服务台', ['前台']]],
      sites: ['分店'],
      locked: [false, false],
      lockedTeams: [false, true],
    });
  });

  it('is everything for the company', async () => {
    expect(await seen({ ...NOWHERE, company: true })).toEqual({
      departments: [
        ['服务台', ['前台', '收银']],
        ['客服部', ['售前']],
      ],
      sites: ['分店', '总部'],
      locked: [true, true],
      lockedTeams: [true, true],
    });
  });
});
