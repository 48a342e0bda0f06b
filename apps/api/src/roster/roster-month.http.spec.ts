import type { FindingsView, RosterView, StaffDetailView, StaffPageView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { dayNumber } from '@banke/domain/calendar';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { codesOf, personOf, TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');
const DESK = demoId('department desk');
const LENT = staffId('潘志豪');

/** January 2031 with the month before and after it, in both departments. */
describe('a month', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let service: TestRosters;
  let desk: TestRosters;
  let roster: RosterView;
  let people: string[];

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    service = await TestRosters.open(supervisor, SERVICE);
    desk = await TestRosters.open(await app.as('desk'), DESK);
    const page = (await supervisor.get<StaffPageView>(`/api/staff?department=${SERVICE}&limit=3`)).body;
    people = page.staff.map(({ id }) => id);
    const admin = await app.as('admin');
    const { version } = (await admin.get<StaffDetailView>(`/api/staff/${LENT}`)).body;
    const lent = await admin.post(`/api/staff/${LENT}/secondments`, {
      ...{ version, departmentId: SERVICE, from: '2031-01-10', through: '2031-01-20' },
    });
    expect(lent).toMatchObject({ status: 201 });
    const before = await service.create('2030-12-01', '2030-12-31');
    await service.fill(before, { [one()]: '白晚休'.padStart(31, '·') });
    roster = await service.create('2031-01-01', '2031-01-31');
    await service.fill(roster, { [one()]: '白白晚休', [two()]: '夜' });
    const after = await service.create('2031-02-01', '2031-02-28');
    await service.fill(after, { [one()]: '晚' });
    const elsewhere = await desk.create('2031-01-01', '2031-01-31');
    await desk.fill(elsewhere, { [LENT]: '休晚'.padStart(9, '·') });
  });
  afterAll(() => app.close());

  const one = () => people[0] ?? '';
  const two = () => people[1] ?? '';

  it('has the days of the roster and of its window, each with its kind', async () => {
    const month = await service.month(roster.id);
    expect(month).toMatchObject({ from: '2031-01-01', through: '2031-01-31', editable: true, revision: 1 });
    expect([month.days[0]?.day, month.days.at(-1)?.day]).toEqual([month.entriesFrom, month.entriesThrough]);
    expect(month.entriesFrom <= '2030-12-18').toBe(true);
  });

  it('shows entries of the month and of the weeks before, and after it only what is published', async () => {
    const month = await service.month(roster.id);
    const person = personOf(month, one());
    expect(person.entries).toHaveLength(month.days.length);
    expect(codesOf(month, person, '2030-12-29', '2031-01-05')).toBe('白晚休白白晚休·');
    expect(codesOf(month, person, '2031-02-01', '2031-02-01')).toBe('·');
  });

  it('names pinned days of this roster', async () => {
    const change = service.change(two(), dayNumber('2031-01-01'), '夜', '白');
    await supervisor.post(`/api/rosters/${roster.id}/operations`, {
      ...{ opId: demoId('op'), baseRevision: 1 },
      cells: [{ ...change, next: service.value('白', true) }],
    });
    expect(personOf(await service.month(roster.id), two()).pinned).toEqual(['2031-01-01']);
  });

  it('shows duties of somebody who is lent here as nothing but a time', async () => {
    const month = await service.month(roster.id);
    const person = personOf(month, LENT);
    expect(person.employed.at(-1)).toEqual({ from: '2031-01-10', through: '2031-01-20' });
    expect(person.busy).toEqual([{ day: '2031-01-09', from: 900, to: 1440, workMinutes: 480 }]);
    expect(codesOf(month, person)).toBe('·'.repeat(31));
    expect(JSON.stringify(month)).not.toContain(desk.versions.get('晚'));
  });

  it('knows duties from the first roster without a gap on', async () => {
    expect(personOf(await service.month(roster.id), one()).knownFrom).toBe('2030-12-01');
  });

  it('tells where people belong, what they may do and what they may not be asked', async () => {
    const month = await service.month(roster.id);
    const person = personOf(month, staffId('袁立新'));
    expect(person).toMatchObject({ weeklyMinutes: 2400, employed: [{ through: null }] });
    expect(person.noOvertime).toHaveLength(1);
    expect(month.teams.find(({ id }) => id === person.teamId)?.name).toBe('售后');
    expect(person.skills.map(({ skillId }) => skillId)).toContain(demoId('qualification 电话接待'));
    const ranks = month.people.map(({ teamId }) => month.teams.findIndex(({ id }) => id === teamId));
    const placed = ranks.filter((rank) => rank >= 0);
    expect(placed).toEqual([...placed].sort((a, b) => a - b));
  });

  it('holds a person’s fixed days off against what the roster asks of them', async () => {
    const { version } = (await supervisor.get<StaffDetailView>(`/api/staff/${one()}`)).body;
    const off = { weekday: 3, from: '2031-01-01', through: '2031-01-31', version };
    expect(await supervisor.post(`/api/staff/${one()}/fixed-rest`, off)).toMatchObject({ status: 201 });
    const month = await service.month(roster.id);
    expect(personOf(month, one()).fixedRest).toEqual([
      { weekday: 3, from: '2031-01-01', through: '2031-01-31' },
    ]);
    const { body } = await supervisor.get<FindingsView>(`/api/rosters/${roster.id}/findings`);
    const broken = body.findings.filter(({ code }) => code === 'fixed-rest');
    expect(broken).toMatchObject([{ personId: one(), days: ['2031-01-01'] }]);
  });

  it('is shown to whoever may see drafts of the department, and unknown to others', async () => {
    const leader = await app.as('leader');
    expect(await service.month(roster.id, leader)).toMatchObject({ editable: false });
    for (const name of ['desk', 'staff'] as const) {
      const beyond = await (await app.as(name)).get<Problem>(`/api/rosters/${roster.id}/month`);
      expect([beyond.status, codeOf(beyond)]).toEqual([404, 'roster.not-found']);
    }
  });
});
