import type { AccountView, InvitationLinkView, SessionView, TemporaryPasswordView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../demo/demo-accounts';
import { COMPANY_ROLE, NEW_PASSWORD, testAccounts } from '../testing/test-accounts';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

describe('accounts', () => {
  let app: TestApp;
  let admin: TestClient;
  let known: ReturnType<typeof testAccounts>;
  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    known = testAccounts(() => admin);
  });
  afterAll(() => app.close());

  it('do not let somebody guess on at an open browser', async () => {
    const browser = await app.as('leader');
    const guess = () =>
      browser.put<Problem>('/api/account/password', { current: 'a wrong guess', next: NEW_PASSWORD });
    for (let i = 0; i < 4; i++) expect(codeOf(await guess())).toBe('account.password-wrong');
    expect((await guess()).body).toMatchObject({ code: 'session.wait', params: { seconds: 2 } });
    app.clock.advance({ seconds: 900 });
    await browser.put('/api/account/password', { current: DEMO_PASSWORD, next: NEW_PASSWORD });
  });

  it.each([
    [{ displayName: '无角色', name: 'roleless' }, [{ path: 'grant', code: 'required' }]],
    [{ displayName: '列表', name: 'listed', grant: [] }, [{ path: 'grant', code: 'invalid' }]],
    [
      { displayName: 'a\u0000b', name: 'nul', grant: COMPANY_ROLE },
      [{ path: 'displayName', code: 'pattern' }],
    ],
    [
      { displayName: 'a\u202Eb', name: 'turned', grant: COMPANY_ROLE },
      [{ path: 'displayName', code: 'pattern' }],
    ],
    [
      { displayName: '远', name: 'far', grant: { ...COMPANY_ROLE, through: '9999-12-31' } },
      [{ path: 'grant.through', code: 'not-a-day' }],
    ],
  ])('name the fault of %j', async (request, errors) => {
    const { status, body } = await admin.post<Problem>('/api/accounts', request);
    expect([status, body.errors]).toEqual([400, errors]);
  });

  it('get no role in a place that is closed or does not exist', async () => {
    const { id } = await known.account('leader');
    const grant = (change: object) =>
      admin.post(`/api/accounts/${id}/grants`, { role: 'supervisor', scope: 'department', ...change });
    expect(codeOf(await grant({ departmentId: randomUUID() }))).toBe('department.not-found');
    expect(codeOf(await grant({ role: 'staff', scope: 'team', teamId: randomUUID() }))).toBe(
      'team.not-found',
    );
    const { body: sites } = await admin.get<{ sites: { id: string }[] }>('/api/sites');
    const { body: department } = await admin.post<{ id: string }>('/api/departments', {
      name: '已关',
      siteId: sites.sites[0]?.id,
    });
    await admin.put(`/api/departments/${department.id}/closed`, { closed: true, version: 1 });
    expect(codeOf(await grant({ departmentId: department.id }))).toBe('department.closed');
  });

  it.each(['', 'nonsense', `${randomUUID()}.${'a'.repeat(43)}`])('know no invitation %j', async (token) => {
    const { status } = await app.client().post('/api/invitations/preview', { token });
    expect([400, 404]).toContain(status);
  });

  it('are created once when the reply is lost, with a fresh link each time', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const request = { displayName: '重试', name: 'retry', grant: COMPANY_ROLE };
    const first = await admin.post<InvitationLinkView>('/api/accounts', request, headers);
    const again = await admin.post<InvitationLinkView>('/api/accounts', request, headers);
    expect(again.body.accountId).toBe(first.body.accountId);
    expect(again.body.path).not.toBe(first.body.path);
    expect((await known.accounts()).filter(({ signInName }) => signInName === 'retry')).toHaveLength(1);
  });

  it('refuse a name that is taken, and a role where it has no meaning', async () => {
    expect(codeOf(await known.invite('supervisor'))).toBe('account.sign-in-name-taken');
    const unfit = await known.invite('odd', { role: 'administrator', scope: 'team', teamId: randomUUID() });
    expect([unfit.status, codeOf(unfit)]).toEqual([422, 'account.scope-unfit']);
    const placeless = await known.invite('odd', { role: 'supervisor', scope: 'department' });
    expect((placeless.body as unknown as Problem).errors).toEqual([
      { path: 'departmentId', code: 'required' },
    ]);
    expect((await known.accounts()).map(({ signInName }) => signInName)).not.toContain('odd');
  });

  it('must replace a temporary password before anything else', async () => {
    const { id } = await known.account('trainer');
    const before = await app.as('trainer');
    const { body } = await admin.post<TemporaryPasswordView>(`/api/accounts/${id}/temporary-password`);
    expect((await before.get('/api/session')).status).toBe(401);

    const browser = app.client();
    expect(await browser.signIn('trainer', body.password)).toMatchObject({ mustChangePassword: true });
    expect(codeOf(await browser.get('/api/departments'))).toBe('session.password-change-required');
    const change = (current: string, next: string) => browser.put('/api/account/password', { current, next });
    expect(codeOf(await change('wrong-current', NEW_PASSWORD))).toBe('account.password-wrong');
    expect(codeOf(await change(body.password, body.password))).toBe('account.password-refused');
    const changed = await change(body.password, NEW_PASSWORD);
    expect(changed.body).toMatchObject({ mustChangePassword: false });
    expect((await browser.get('/api/departments')).status).toBe(200);
  });

  it('lose every session when blocked, and sign in again when unblocked', async () => {
    const { id, version } = await known.account('desk');
    const browser = await app.as('desk');
    const blocked = await admin.put<AccountView>(`/api/accounts/${id}/blocked`, { blocked: true, version });
    expect(blocked.body.state).toBe('blocked');
    expect((await browser.get('/api/session')).status).toBe(401);
    const refusal = await app.client().post('/api/session', { name: 'desk', password: DEMO_PASSWORD });
    expect(codeOf(refusal)).toBe('session.blocked');
    const guess = await app.client().post('/api/session', { name: 'desk', password: 'not-the-password' });
    expect(codeOf(guess)).toBe('session.wrong-credentials');

    const stale = await admin.put(`/api/accounts/${id}/blocked`, { blocked: false, version });
    expect(codeOf(stale)).toBe('account.changed');
    await admin.put(`/api/accounts/${id}/blocked`, { blocked: false, version: version + 1 });
    expect((await app.as('desk')).cookie).toBeDefined();
  });

  it('can be signed out everywhere by the administrator', async () => {
    const browser = await app.as('manager');
    const { id } = await known.account('manager');
    expect((await admin.delete(`/api/accounts/${id}/sessions`)).status).toBe(204);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('hold a role from its first to its last day, by the company’s calendar', async () => {
    app.clock.set('2026-12-01T02:00:00Z');
    admin = await app.as('admin');
    const { id } = await known.account('staff');
    const grant = { role: 'hr', scope: 'company', from: '2026-12-02', through: '2026-12-03' };
    const added = await admin.post<AccountView>(`/api/accounts/${id}/grants`, grant);
    expect(added.body.grants.at(-1)).toMatchObject({ role: 'hr', from: '2026-12-02', until: '2026-12-04' });

    app.clock.set('2026-12-01T10:00:00Z');
    const browser = await app.as('staff');
    const rolesAt = async (instant: string) => {
      app.clock.set(instant);
      return (await browser.get<SessionView>('/api/session')).body.grants.map(({ role }) => role);
    };
    expect(await rolesAt('2026-12-01T15:59:59Z')).toEqual(['staff']);
    expect(await rolesAt('2026-12-01T16:00:00Z')).toEqual(['hr', 'staff']);
    for (const hours of [11, 22, 33, 44]) {
      await rolesAt(new Date(Date.parse('2026-12-01T16:00:00Z') + hours * 3_600_000).toISOString());
    }
    expect(await rolesAt('2026-12-03T15:59:59Z')).toEqual(['hr', 'staff']);
    expect(await rolesAt('2026-12-03T16:00:00Z')).toEqual(['staff']);
  });

  it('refuse the same role at the same place twice at one time, and an end before the start', async () => {
    admin = await app.as('admin');
    const { id } = await known.account('hr');
    const add = (grant: object) => admin.post(`/api/accounts/${id}/grants`, grant);
    expect(codeOf(await add({ role: 'hr', scope: 'company', from: '2027-01-01' }))).toBe(
      'account.grant-overlaps',
    );
    expect(
      codeOf(await add({ role: 'trainer', scope: 'company', from: '2027-01-02', through: '2027-01-01' })),
    ).toBe('account.grant-ends-before-start');
    const wrongDay = await add({ role: 'trainer', scope: 'company', from: '2027-02-29' });
    expect((wrongDay.body as Problem).errors).toEqual([{ path: 'from', code: 'not-a-day' }]);
  });

  it('end a role at once, keep its past, and drop one that never began', async () => {
    const { id, grants } = await known.account('hr');
    const ended = await admin.delete<AccountView>(`/api/accounts/${id}/grants/${grants[0]?.id}`);
    expect(ended.body.grants).toEqual([]);
    const again = await admin.delete(`/api/accounts/${id}/grants/${grants[0]?.id}`);
    expect([again.status, codeOf(again)]).toEqual([404, 'account.grant-not-found']);

    const future = await admin.post<AccountView>(`/api/accounts/${id}/grants`, {
      ...COMPANY_ROLE,
      from: '2027-06-01',
    });
    const dropped = await admin.delete<AccountView>(
      `/api/accounts/${id}/grants/${future.body.grants[0]?.id}`,
    );
    expect(dropped.body.grants).toEqual([]);
  });

  it('keep the administrator from locking themselves out', async () => {
    const { id, version, grants } = await known.account('admin');
    const codes = [
      await admin.put(`/api/accounts/${id}/blocked`, { blocked: true, version }),
      await admin.delete(`/api/accounts/${id}/grants/${grants[0]?.id}`),
      await admin.post(`/api/accounts/${id}/temporary-password`),
    ].map(codeOf);
    expect(codes).toEqual(['account.own-access', 'account.own-access', 'account.own-access']);
  });
});
