import { randomUUID } from 'node:crypto';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { createDataSource } from './data-source';
import { ENTITIES } from './entities';
import { inCompany } from './in-company';
import { missingWalls } from './migrate';
import { loadAudit } from './audit/audit-queries';
import { claimJob, loadAccountGrants, loadJobs, lockOwnJob, noteProgress } from './jobs/job-queries';
import {
  countUnread,
  deliverOutbox,
  loadMessages,
  readMessage,
  readMessagesThrough,
} from './messages/message-queries';
import { countDeliveries, loadDeadLetters, lockDeadLetter, takeDelivery } from './delivery/delivery-queries';
import { expandDeliveries } from './delivery/expand-deliveries';
import { confirmEmail, loadMessageSetting } from './delivery/message-setting-queries';
import { loadRobots, lockRobot } from './delivery/robot-queries';
import { countFiles, loadFile, loadFileChunk, measureStorage } from './files/file-queries';
import { loadLiveNews } from './live/live-queries';
import { endRoleGrant, loadAccounts, lockAccount, lockInvitation } from './people/account-queries';
import { loadCatalogue, lockCatalogueEntry } from './people/catalogue-queries';
import { loadDepartments, lockDepartment, lockTeam } from './people/department-queries';
import { lockNamesBefore } from './people/name-queries';
import { RoleGrantEntity } from './people/role-grant.entity';
import { SessionEntity } from './people/session.entity';
import { loadSites, lockSite } from './people/site-queries';
import {
  knownVersions,
  loadCellHistory,
  loadLastWriters,
  loadCells,
  loadOperations,
  loadRosters,
  lockRoster,
  peopleOfSpan,
  teamsOfDepartment,
} from './roster/roster-queries';
import {
  loadShiftTemplates,
  loadShiftTemplateVersions,
  lockShiftTemplate,
  unknownQualifications,
} from './roster/shift-template-queries';
import { createTestDatabase, type TestDatabase } from './testing';
import { companyRows, type CompanyRows } from './testing/company-rows';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOW = new Date('2026-11-20T02:00:00Z');
const NO_FILTER = {
  text: null,
  actions: null,
  accountId: null,
  subjectId: null,
  from: null,
  until: null,
  before: null,
};

describe('two companies in one database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 2,
      applicationName: 'test',
    }).initialize();
    for (const rows of [mine, theirs]) {
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);

  it('have a row in every table, so that the tests below can fail', () => {
    expect(mine.rows.map(([entity]) => entity)).toEqual(ENTITIES);
  });

  it.each(ENTITIES.map((entity) => [entity.name, entity] as const))(
    'never meet in the repository of %s',
    async (_, entity) => {
      const found = await asMe((tx) => tx.find(entity as EntityTarget<ObjectLiteral>));
      const companies = found.map((row) => (row['companyId'] ?? row['id']) as string);
      expect([...new Set(companies)]).toEqual([mine.companyId]);
    },
  );

  it.each(ENTITIES.map((entity) => [entity.name, entity] as const))(
    'are invisible in %s without a company',
    async (_, entity) => {
      expect(await dataSource.getRepository(entity as EntityTarget<ObjectLiteral>).find()).toEqual([]);
    },
  );

  it.each(theirs.rows.map(([entity, row]) => [entity.name, entity, row] as const))(
    'cannot write into each other’s %s',
    async (_, entity, row) => {
      await expect(asMe((tx) => tx.insert(entity, row))).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    },
  );

  it('never meet in a named query', async () => {
    const other = theirs.ids;
    const results = await asMe(async (tx) => [
      (await loadDepartments(tx, EVERYTHING, { includeClosed: true })).map(({ id }) => id),
      await loadDepartments(tx, EVERYTHING, { includeClosed: true, departmentId: other.department }),
      (await loadSites(tx, EVERYTHING)).map(({ id }) => id),
      await lockSite(tx, EVERYTHING, other.site),
      await lockDepartment(tx, EVERYTHING, other.department),
      await lockTeam(tx, EVERYTHING, other.team),
      (await loadAccounts(tx, EVERYTHING, '2026-11-20', NOW)).map(({ id }) => id),
      await loadAccounts(tx, EVERYTHING, '2026-11-20', NOW, other.account),
      await lockAccount(tx, EVERYTHING, other.account),
      (await loadAudit(tx, EVERYTHING, NO_FILTER, 10)).length,
      await lockInvitation(tx, theirs.invitationTokenHash, NOW),
      (await loadCatalogue(tx, 'posts', EVERYTHING, '2026-11-20')).map(({ id, inUse }) => [id, inUse]),
      (await loadCatalogue(tx, 'grades', EVERYTHING, '2026-11-20')).map(({ id, inUse }) => [id, inUse]),
      (await loadCatalogue(tx, 'qualifications', EVERYTHING, '2026-11-20')).map(({ id, inUse }) => [
        id,
        inUse,
      ]),
      await lockCatalogueEntry(tx, 'grades', other.grade),
      (await loadJobs(tx, { accountId: null }, 10)).map(({ id }) => id),
      await loadJobs(tx, { accountId: other.account, jobId: other.job }, 10),
      await lockOwnJob(tx, other.account, other.job),
      await claimJob(tx, other.job, NOW),
      await noteProgress(tx, { id: other.job, attempt: 0 }, 1, 1),
      await loadAccountGrants(tx, other.account, NOW),
      await loadMessages(tx, other.account, { before: null, onlyUnread: false }, 10),
      await countUnread(tx, other.account),
      await readMessage(tx, other.account, other.message, NOW),
      await readMessagesThrough(tx, other.account, '999999', NOW),
      (await deliverOutbox(tx, NOW, 10)).accountIds,
      await loadShiftTemplates(tx, EVERYTHING, { departmentId: other.department }),
      await loadShiftTemplateVersions(tx, EVERYTHING, other.shiftTemplate),
      await lockShiftTemplate(tx, EVERYTHING, other.shiftTemplate),
      await unknownQualifications(tx, [mine.ids.qualification, other.qualification]),
      (await loadLiveNews(tx, '0')).events.length,
      (await loadRosters(tx, EVERYTHING, {})).map(({ id }) => id),
      await lockRoster(tx, EVERYTHING, other.roster),
      await loadCells(tx, other.roster, [{ staffId: other.staff, day: '2026-12-01' }]),
      await loadOperations(tx, EVERYTHING, other.roster, { after: 0, limit: 10 }),
      await loadCellHistory(tx, EVERYTHING, other.roster, { staffId: other.staff, day: '2026-12-01' }),
      await loadLastWriters(tx, EVERYTHING, other.roster, [{ staffId: other.staff, day: '2026-12-01' }]),
      [...(await knownVersions(tx, other.department, [other.shiftTemplateVersion]))],
      [...(await peopleOfSpan(tx, other.department, { from: '2026-12-01', through: '2026-12-31' }, null))],
      await teamsOfDepartment(tx, other.department),
      (await lockNamesBefore(tx, 9, 10)).map(({ id }) => id),
      await loadFile(tx, other.file),
      await loadFileChunk(tx, other.file, 0),
      await countFiles(tx, 'obligation', other.file),
      await measureStorage(tx),
      await expandDeliveries(tx, ['1', '2', '3', '4'], { email: true, robot: true }, NOW),
      await takeDelivery(tx, NOW, NOW, other.delivery),
      (await loadDeadLetters(tx, 10)).map(({ id }) => id),
      (await countDeliveries(tx)).dead,
      await lockDeadLetter(tx, other.delivery),
      (await loadRobots(tx, EVERYTHING)).map(({ id }) => id),
      await lockRobot(tx, EVERYTHING, other.robot),
      await loadMessageSetting(tx, other.account),
      await confirmEmail(tx, other.account, Buffer.from('x'), NOW),
    ]);
    expect(results).toEqual([
      [mine.ids.department],
      [],
      [mine.ids.site],
      undefined,
      undefined,
      undefined,
      [mine.ids.deputy, mine.ids.account],
      [],
      undefined,
      1,
      undefined,
      [[mine.ids.post, 0]],
      [[mine.ids.grade, 0]],
      [[mine.ids.qualification, 1]],
      undefined,
      [mine.ids.job],
      [],
      undefined,
      undefined,
      'lost',
      undefined,
      [],
      0,
      undefined,
      0,
      [],
      [],
      [],
      undefined,
      [theirs.ids.qualification],
      1,
      [mine.ids.roster],
      undefined,
      [],
      [],
      [],
      [],
      [],
      [],
      [],
      [mine.ids.staff],
      undefined,
      undefined,
      0,
      2,
      1,
      undefined,
      [mine.ids.delivery],
      1,
      undefined,
      [mine.ids.robot],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('resolve a session only with its own company', async () => {
    const resolve = (rows: CompanyRows, tokenHash: Buffer) =>
      dataSource.query<unknown[]>('SELECT * FROM resolve_session($1, $2, $3, $4)', [
        rows.companyId,
        tokenHash,
        NOW,
        '1 hour',
      ]);
    expect(await resolve(mine, mine.sessionTokenHash)).toHaveLength(1);
    expect(await resolve(mine, theirs.sessionTokenHash)).toEqual([]);
  });

  it('cannot end each other’s roles nor keep each other’s sessions alive', async () => {
    const [grant] = await inCompany(dataSource, theirs.companyId, (tx) => tx.find(RoleGrantEntity));
    const [session] = await inCompany(dataSource, theirs.companyId, (tx) => tx.find(SessionEntity));
    expect(
      await asMe((tx) => endRoleGrant(tx, theirs.ids.account, grant?.id ?? '', '2026-11-20')),
    ).toBeUndefined();
    await dataSource.query('SELECT touch_session($1, $2, $3)', [
      mine.companyId,
      session?.id,
      new Date('2030-01-01'),
    ]);
    const after = await inCompany(dataSource, theirs.companyId, async (tx) => [
      await tx.find(RoleGrantEntity),
      await tx.find(SessionEntity),
    ]);
    expect(after).toEqual([[grant], [session]]);
  });

  it('refer to each other nowhere: every foreign key includes the company', async () => {
    const reach = asMe((tx) =>
      tx.query('UPDATE department SET site_id = $1 WHERE id = $2', [theirs.ids.site, mine.ids.department]),
    );
    await expect(reach).rejects.toMatchObject({
      driverError: { code: '23503', constraint: 'fk_department_site' },
    });
  });

  it('leave the company setting behind with the transaction, also on a pooled connection', async () => {
    await asMe((tx) => tx.query('SELECT 1'));
    const rows = await dataSource.query<{ company: string | null }[]>('SELECT current_company() AS company');
    expect(rows).toEqual([{ company: null }]);
  });

  it('are separated by row-level security on every table, forced for the owner too', async () => {
    const rows = await dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class
        WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'
          AND NOT (relrowsecurity AND (relforcerowsecurity OR relname = 'company'))`,
    );
    expect(rows).toEqual([]);
  });

  it('stand behind two walls, and a missing one is named', async () => {
    expect(await missingWalls(database.appUrl, database.adminUrl)).toEqual([]);
    expect(await missingWalls(database.adminUrl, database.adminUrl)).toEqual([
      expect.stringContaining('owns the tables'),
    ]);
    expect(await missingWalls(database.superuserUrl, database.adminUrl)).toEqual([
      expect.stringContaining('bypasses row-level security'),
      expect.stringContaining('owns the tables'),
    ]);
  });
});
