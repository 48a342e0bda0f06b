import {
  AccountEntity,
  CompanyEntity,
  createDataSource,
  HeldQualificationEntity,
  inCompany,
  MembershipEntity,
  RoleGrantEntity,
  SecondmentEntity,
  StaffChangeEntity,
  StaffEntity,
  StaffFlagEntity,
  TeamEntity,
} from '@banke/database';
import { createTestDatabase } from '@banke/database/testing';
import { ROLES, scopeFitsRole } from '@banke/domain/people';
import { demoData } from './demo-data';
import { seedDemo } from './seed-demo';

describe('the demo', () => {
  it.each([
    ['2026-08-31T04:00:00Z', '2026-08-31', '[2025-06-30,)'],
    ['2028-02-29T04:00:00Z', '2028-02-29', '[2026-12-29,)'],
    ['2026-12-31T16:00:00Z', '2027-01-01', '[2025-11-01,)'],
    ['2026-04-30T15:59:59Z', '2026-04-30', '[2025-02-28,)'],
  ])('of %s is that of %s in Shanghai, twice the same', (instant, today, valid) => {
    const [first, second] = [demoData(new Date(instant)), demoData(new Date(instant))];
    expect(first).toEqual(second);
    expect(first.today).toBe(today);
    expect(new Set(first.grants.map((grant) => grant.valid))).toEqual(new Set([valid]));
  });

  it('keeps its ids from day to day', () => {
    const ids = (asOf: string) => demoData(new Date(asOf)).accounts.map(({ id }) => id);
    expect(ids('2026-08-31T04:00:00Z')).toEqual(ids('2027-01-01T04:00:00Z'));
  });

  it('shows every role, each where it has a meaning', () => {
    const { grants } = demoData(new Date('2026-11-20T02:00:00Z'));
    expect(new Set(grants.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const { role, departmentId, teamId } of grants) {
      expect(scopeFitsRole(role, teamId ? 'team' : departmentId ? 'department' : 'company')).toBe(true);
    }
  });

  it.each(['2026-08-31T04:00:00Z', '2028-02-29T04:00:00Z', '2026-12-31T16:00:00Z'])(
    'of %s is stored whole, twice the same, and marked as a demo',
    async (instant) => {
      const asOf = new Date(instant);
      const [first, second] = [await stored(asOf), await stored(new Date(asOf.getTime() + 3_600_000))];
      expect(first).toEqual(second);
      const { company, accounts, teams, grants, staff, changes } = demoData(asOf);
      expect(first.company).toEqual([company]);
      expect([first.accounts.length, first.teams.length, first.grants.length]).toEqual([
        accounts.length,
        teams.length,
        grants.length,
      ]);
      expect(first.staff.map(({ name }) => name).sort()).toEqual(staff.map(({ name }) => name).sort());
      expect(first.changes.length).toBe(changes.length);
      expect(company).toMatchObject({ demo: true, name: expect.stringContaining('演示') as string });
    },
  );
});

async function stored(asOf: Date) {
  const database = await createTestDatabase();
  const dataSource = await createDataSource({
    url: database.appUrl,
    poolSize: 1,
    applicationName: 'test',
  }).initialize();
  await seedDemo(dataSource, asOf);
  await seedDemo(dataSource, asOf);
  const rows = await inCompany(dataSource, demoData(asOf).company.id, async (tx) => ({
    company: await tx.find(CompanyEntity),
    accounts: await tx.find(AccountEntity, { order: { id: 'ASC' } }),
    teams: await tx.find(TeamEntity, { order: { id: 'ASC' } }),
    grants: await tx.find(RoleGrantEntity, { order: { id: 'ASC' } }),
    staff: await tx.find(StaffEntity, { order: { id: 'ASC' } }),
    memberships: await tx.find(MembershipEntity, { order: { id: 'ASC' } }),
    secondments: await tx.find(SecondmentEntity, { order: { id: 'ASC' } }),
    held: await tx.find(HeldQualificationEntity, { order: { id: 'ASC' } }),
    flags: await tx.find(StaffFlagEntity, { order: { id: 'ASC' } }),
    changes: await tx.find(StaffChangeEntity, { order: { id: 'ASC' } }),
  }));
  await dataSource.destroy();
  await database.drop();
  return rows;
}
