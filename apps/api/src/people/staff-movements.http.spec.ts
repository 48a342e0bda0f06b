import type {
  AccountListView,
  AuditPageView,
  OwnStaffView,
  SessionView,
  StaffDetailView,
  StaffHistoryView,
} from '@banke/contracts';
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../demo/demo-accounts';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { addEntry, hire, linkAccount, namesIn, placesOf, worked, type Place } from '../testing/test-people';

let count = 0;

describe('where people belong', () => {
  let app: TestApp;
  let hr: TestClient;
  let supervisor: TestClient;
  let desk: TestClient;
  let at: (name: string) => Place;
  let junior: string;

  beforeAll(async () => {
    app = await openTestApp();
    [hr, supervisor, desk] = await Promise.all([app.as('hr'), app.as('supervisor'), app.as('desk')]);
    at = await placesOf(hr);
    junior = await addEntry(hr, 'grades', { name: '测试初级', rank: 2 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set('2026-11-20T02:00:00Z'));

  const person = (place = '客服部/售前', more: { name?: string; hireDate?: string } = {}) =>
    hire(hr, { name: '动一动', employeeNumber: `M${++count}`, ...at(place), ...more });
  const change = async (client: TestClient, { id, version }: StaffDetailView, request: object) =>
    client.post<StaffDetailView>(`/api/staff/${id}/memberships`, { version, ...request });
  const periods = ({ memberships }: StaffDetailView) =>
    memberships.map(({ from, through, teamName, gradeName }) => [from, through, teamName, gradeName]);
  const changesOf = async ({ id }: StaffDetailView) =>
    (await hr.get<StaffHistoryView>(`/api/staff/${id}/history`)).body.entries;

  /** What the log says of the roles of an account: the deed, the role, and its last day. */
  const rolesInLog = async (client: TestClient, accountId: string | undefined) =>
    (await client.get<AuditPageView>(`/api/audit?subjectId=${accountId}`)).body.entries
      .filter(({ action }) => action.startsWith('account.role-'))
      .map(({ action, before, after }) => [action, after['role'] ?? before['role'], after['through'] ?? null])
      .sort();

  describe('transfers', () => {
    it('hold from their day on, and one entered late leaves what came after', async () => {
      const hired = await person();
      const graded = worked(await change(supervisor, hired, { from: '2026-06-01', gradeId: junior }));
      const moved = worked(await change(supervisor, graded, { from: '2026-03-01', ...at('客服部/售后') }));
      expect(periods(moved)).toEqual([
        ['2026-06-01', null, '售后', '测试初级'],
        ['2026-03-01', '2026-05-31', '售后', null],
        ['2026-01-01', '2026-02-28', '售前', null],
      ]);
      expect(moved).toMatchObject({ teamName: '售后', gradeName: '测试初级', version: 3 });
      expect((await changesOf(moved))[0]).toMatchObject({
        change: 'membership-changed',
        effectiveOn: '2026-03-01',
        before: { team: '售前' },
        after: { team: '售后' },
      });
    });

    it('stay within one’s own department, both ends: HR moves between departments', async () => {
      const own = await person();
      const away = { from: '2026-11-20', ...at('门店服务台/前台') };
      const refused = await change(supervisor, own, away);
      expect([refused.status, codeOf(refused)]).toEqual([422, 'staff.department-beyond-reach']);

      const moved = worked(await change(hr, own, away));
      expect(await namesIn(desk)).toContain('动一动');
      const back = await change(supervisor, moved, { from: '2026-11-20', ...at('客服部/售前') });
      expect([back.status, codeOf(back)]).toEqual([404, 'staff.not-found']);
      const earlier = await change(desk, moved, { from: '2026-05-01', gradeId: junior });
      expect([earlier.status, codeOf(earlier)]).toEqual([422, 'staff.department-beyond-reach']);
    });

    it('take effect for those who see people only on their day', async () => {
      const planned = await person('客服部/售前', { name: '改天走' });
      worked(await change(hr, planned, { from: '2026-12-01', ...at('门店服务台/前台') }));
      const see = async () => [
        (await namesIn(supervisor, '?text=改天走')).length,
        (await namesIn(desk, '?text=改天走')).length,
      ];
      expect(await see()).toEqual([1, 0]);
      app.clock.set('2026-12-01T02:00:00Z');
      for (const [client, name] of [
        [supervisor, 'supervisor'],
        [desk, 'desk'],
      ] as const)
        await client.signIn(name, DEMO_PASSWORD);
      expect(await see()).toEqual([0, 1]);
    });

    it('are refused before the first day, into a closed team, and under a version that is old', async () => {
      const admin = await app.as('admin');
      await hr.signIn('hr', DEMO_PASSWORD);
      const hired = await person();
      const early = await change(hr, hired, { from: '2025-12-31', gradeId: junior });
      expect([early.status, codeOf(early)]).toEqual([422, 'staff.before-hire']);

      const { departmentId } = at('门店服务台');
      await admin.post(`/api/departments/${departmentId}/teams`, { name: '要关的组' });
      const { teamId } = (await placesOf(admin))('门店服务台/要关的组');
      await admin.put(`/api/teams/${teamId}/closed`, { closed: true, version: 1 });
      const closed = await change(hr, hired, { from: '2026-11-20', departmentId, teamId });
      expect([closed.status, codeOf(closed)]).toEqual([422, 'team.closed']);

      worked(await change(hr, hired, { from: '2026-11-20', gradeId: junior }));
      const old = await change(hr, hired, { from: '2026-11-20', gradeId: null });
      expect([old.status, codeOf(old)]).toEqual([409, 'staff.changed']);
    });

    it('happen once however often the reply is lost', async () => {
      const hired = await person();
      const headers = { 'idempotency-key': randomUUID() };
      const request = { from: '2026-11-20', gradeId: junior, version: 1 };
      const replies = await Promise.all(
        [1, 2].map(() => hr.post<StaffDetailView>(`/api/staff/${hired.id}/memberships`, request, headers)),
      );
      expect(replies.map(({ status, body }) => [status, body.version])).toEqual([
        [201, 2],
        [201, 2],
      ]);
    });

    it('take the role staff along into the new team, and leave leading behind, from their day on', async () => {
      const admin = await app.as('admin');
      const hired = await person('客服部/售前');
      await linkAccount(app, hired.id, 'leader');
      const { body: accounts } = await admin.get<AccountListView>('/api/accounts');
      const account = accounts.accounts.find(({ signInName }) => signInName === 'leader');
      await admin.post(`/api/accounts/${account?.id}/grants`, {
        role: 'staff',
        scope: 'team',
        ...at('客服部/售前'),
      });
      worked(await change(hr, hired, { from: '2026-11-25', ...at('客服部/售后') }));
      const roles = async () => {
        const leader = app.client();
        const { grants } = await leader.signIn('leader', DEMO_PASSWORD);
        return grants.map(({ role, teamName }) => `${role} ${teamName}`).sort();
      };
      expect(await roles()).toEqual(['staff 售前', 'team-leader 售前']);
      app.clock.set('2026-11-25T02:00:00Z');
      expect(await roles()).toEqual(['staff 售后']);
      const log = await app.as('admin').then((each) => rolesInLog(each, account?.id));
      expect(log.slice(0, 3)).toEqual([
        ['account.role-ended', 'staff', '2026-11-24'],
        ['account.role-ended', 'team-leader', '2026-11-24'],
        ['account.role-granted', 'staff', null],
      ]);
    });
  });

  describe('leaving', () => {
    const leave = ({ id, version }: StaffDetailView, lastDay: string | null, client = hr) =>
      client.put<StaffDetailView>(`/api/staff/${id}/leaving`, { lastDay, version });

    it('closes what goes on, and taken back leaves no trace but in the history', async () => {
      const hired = await person();
      const planned = worked(await change(hr, hired, { from: '2027-01-01', gradeId: junior }));
      const lent = worked(
        await hr.post(`/api/staff/${hired.id}/secondments`, {
          from: '2026-11-10',
          through: '2026-12-31',
          ...at('门店服务台'),
          version: planned.version,
        }),
      );
      const left = worked(await leave(lent, '2026-11-30'));
      expect(left).toMatchObject({ leftOn: '2026-11-30', state: 'active' });
      expect(periods(left)).toEqual([['2026-01-01', '2026-11-30', '售前', null]]);
      expect(left.secondments).toMatchObject([{ from: '2026-11-10', through: '2026-11-30' }]);
      const later = await change(hr, left, { from: '2026-12-15', gradeId: junior });
      expect([later.status, codeOf(later)]).toEqual([422, 'staff.not-employed']);

      const earlier = worked(await leave(left, '2026-11-09'));
      expect([earlier.state, earlier.secondments]).toEqual(['left', []]);
      const stays = worked(await leave(earlier, null));
      expect(periods(stays)).toEqual(periods(lent));
      expect(stays.secondments).toEqual(lent.secondments);
      expect(stays).toMatchObject({ leftOn: null, state: 'active' });
      expect((await changesOf(stays)).map((entry) => entry.change).slice(0, 3)).toEqual([
        'leaving-cancelled',
        'leaving-set',
        'leaving-set',
      ]);
      const nothing = await leave(stays, null);
      expect([nothing.status, codeOf(nothing)]).toEqual([422, 'staff.not-leaving']);
    });

    it('ends the account the day after, without any job; and gives it back', async () => {
      const hired = await person('客服部/售前', { name: '要走的' });
      await linkAccount(app, hired.id, 'staff');
      const browser = await app.as('staff');
      const mine = await browser.get<OwnStaffView>('/api/me/staff');
      expect(mine.body.staff).toMatchObject({ id: hired.id, contactShown: true, editable: false });

      const left = worked(await leave(hired, '2026-11-20'));
      expect((await browser.get('/api/session')).status).toBe(200);
      app.clock.set('2026-11-20T16:00:00Z');
      expect((await browser.get('/api/session')).status).toBe(401);
      const refused = await app.client().post('/api/session', { name: 'staff', password: DEMO_PASSWORD });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'session.employment-over']);
      const guess = await app.client().post('/api/session', { name: 'staff', password: 'wrong' });
      expect(codeOf(guess)).toBe('session.wrong-credentials');

      await hr.signIn('hr', DEMO_PASSWORD);
      worked(await leave(left, null));
      const { body } = await app
        .client()
        .post<SessionView>('/api/session', { name: 'staff', password: DEMO_PASSWORD });
      expect(body.grants).toMatchObject([{ role: 'staff', teamName: '售前', until: null }]);
      const log = await app.as('admin').then((each) => rolesInLog(each, body.accountId));
      expect(log).toEqual([
        ['account.role-ended', 'staff', '2026-11-20'],
        ['account.role-granted', 'staff', null],
      ]);
    });

    it('is not for oneself, and not for an account that reaches further than one’s own', async () => {
      const boss = await person('客服部', { name: '培训师' });
      await linkAccount(app, boss.id, 'trainer');
      const beyond = await leave(boss, '2026-11-30', supervisor);
      expect([beyond.status, codeOf(beyond)]).toEqual([422, 'staff.account-beyond-reach']);
      expect((await app.as('trainer').then((browser) => browser.get('/api/session'))).status).toBe(200);

      const self = await person('客服部', { name: '自己' });
      await linkAccount(app, self.id, 'supervisor');
      const own = await leave(self, '2026-11-30', supervisor);
      expect([own.status, codeOf(own)]).toEqual([422, 'staff.own-leaving']);
    });

    it('leaves somebody to administer', async () => {
      const last = await person('客服部', { name: '末代' });
      await linkAccount(app, last.id, 'admin');
      const refused = await leave(last, '2026-11-30');
      expect([refused.status, codeOf(refused)]).toEqual([409, 'account.last-administrator']);
      expect((await app.as('admin').then((browser) => browser.get('/api/accounts'))).status).toBe(200);
    });

    it('can be followed by a return, after which everything goes on under the same record', async () => {
      const hired = await person();
      const left = worked(await leave(hired, '2026-10-31'));
      expect(await namesIn(hr, `?text=${hired.employeeNumber}&state=left`)).toEqual(['动一动']);
      const back = (from: string, version: number) =>
        hr.post<StaffDetailView>(`/api/staff/${hired.id}/return`, { from, version, ...at('客服部/投诉') });
      expect(codeOf(await back('2026-10-31', left.version))).toBe('staff.before-leaving');
      const returned = worked(await back('2026-12-01', left.version));
      expect(returned).toMatchObject({ state: 'left', leftOn: '2026-10-31' });
      expect(periods(returned)).toEqual([
        ['2026-12-01', null, '投诉', null],
        ['2026-01-01', '2026-10-31', '售前', null],
      ]);
      app.clock.set('2026-12-01T02:00:00Z');
      await hr.signIn('hr', DEMO_PASSWORD);
      const now = (await hr.get<StaffDetailView>(`/api/staff/${hired.id}`)).body;
      expect(now).toMatchObject({ state: 'active', leftOn: null, teamName: '投诉' });
      expect(codeOf(await back('2027-01-01', now.version))).toBe('staff.not-left');
    });
  });
});
