import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany, type Tx } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { isEmploymentOver } from './account-queries';
import { lockInvitees } from './invitee-queries';
import { loadHeldQualification, loadSecondments, loadStaffFlag } from './staff-dated-queries';
import { loadStaffDetail, loadStaffHistory } from './staff-detail-queries';
import { ANYBODY, FIRST_BY_NAME, loadStaff } from './staff-list-queries';
import { loadMembershipNames, sharePlace } from './staff-place-queries';
import { loadMemberships, lockStaff, staffWithin, writeMemberships } from './staff-queries';
import { cutRoles, hasOtherAdministrator, loadTeamRoles, writeTeamRoles } from './team-role-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const TODAY = '2026-11-20';
const DAYS = { today: TODAY, on: TODAY };
const NOW = new Date('2026-11-20T02:00:00Z');

describe('the people of two companies in one database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 1,
      applicationName: 'test',
    }).initialize();
    for (const rows of [mine, theirs])
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: (tx: Tx) => Promise<T>) => inCompany(dataSource, mine.companyId, work);
  const others = () => ({ staff: theirs.ids.staff, account: theirs.ids.account });

  it('are found each in the own company', async () => {
    const { staff, total } = await asMe((tx) => loadStaff(tx, EVERYTHING, DAYS, ANYBODY, FIRST_BY_NAME));
    expect([staff.map(({ id }) => id), total]).toEqual([[mine.ids.staff], 1]);
  });

  it('never meet in a named query', async () => {
    const { staff, account } = others();
    const found = await asMe(async (tx) => [
      (await loadStaff(tx, EVERYTHING, DAYS, { ...ANYBODY, staffId: staff }, FIRST_BY_NAME)).total,
      await loadStaffDetail(tx, staff),
      await loadStaffHistory(tx, staff),
      await lockStaff(tx, EVERYTHING, TODAY, staff),
      await staffWithin(tx, EVERYTHING, TODAY, staff),
      await loadMemberships(tx, [staff]),
      await loadSecondments(tx, staff),
      await loadHeldQualification(tx, staff, randomUUID()),
      await loadStaffFlag(tx, staff, randomUUID()),
      await sharePlace(tx, { departmentId: theirs.ids.department, teamId: null }),
      (await loadMembershipNames(tx, { ...PLACE, departmentId: theirs.ids.department })).department,
      await loadTeamRoles(tx, account),
      await hasOtherAdministrator(tx, mine.ids.account, TODAY),
      await isEmploymentOver(tx, account, NOW),
      await lockInvitees(tx, EVERYTHING, TODAY, [staff], true),
    ]);
    expect(found).toEqual([
      0,
      undefined,
      [],
      undefined,
      false,
      [],
      [],
      undefined,
      undefined,
      undefined,
      null,
      [],
      false,
      false,
      [],
    ]);
  });

  it('cannot be changed from the other company', async () => {
    const { staff, account } = others();
    const asThem = <T>(work: (tx: Tx) => Promise<T>) => inCompany(dataSource, theirs.companyId, work);
    const state = () =>
      asThem(async (tx) => [
        await loadMemberships(tx, [staff]),
        await tx.query('SELECT * FROM role_grant WHERE account_id = $1', [account]),
      ]);
    const before = await state();
    const [theirRow] = await asThem((tx) => loadMemberships(tx, [staff]));
    await asMe(async (tx) => {
      await writeMemberships(tx, mine.companyId, [
        { staffId: staff, removed: [theirRow?.id ?? ''], written: [] },
      ]);
      expect(await cutRoles(tx, account, '2026-01-01')).toEqual([]);
      const [grant] = (before[1] as { id: string }[]).map(({ id }) => id);
      await writeTeamRoles(
        tx,
        { companyId: mine.companyId, accountId: account, at: NOW },
        { ended: [{ id: grant ?? '', through: '2026-01-01' }], begun: [] },
      );
    });
    expect(await state()).toEqual(before);
  });
});

const PLACE = { teamId: null, postId: null, gradeId: null, weeklyMinutes: 0 };
