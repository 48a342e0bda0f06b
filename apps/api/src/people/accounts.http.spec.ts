import type {
  AccountListView,
  AccountView,
  InvitationLinkView,
  SessionView,
  TemporaryPasswordView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../demo/demo-accounts';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

const COMPANY = { role: 'hr', scope: 'company' };
const NEW_PASSWORD = 'a long enough phrase';

describe('accounts', () => {
  let app: TestApp;
  let admin: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
  });
  afterAll(() => app.close());

  const accounts = async () => (await admin.get<AccountListView>('/api/accounts')).body.accounts;
  const account = async (name: string) => {
    const found = (await accounts()).find(({ signInName }) => signInName === name);
    if (!found) throw new Error(`no account ${name}`);
    return found;
  };
  const invite = (name: string, grant: object = COMPANY) =>
    admin.post<InvitationLinkView>('/api/accounts', { displayName: `新人${name}`, name, grant });
  const tokenOf = ({ path }: InvitationLinkView) => path.slice(path.indexOf('#') + 1);

  it('begin with a link through which the person chooses a password, once', async () => {
    const { status, body: link } = await invite('newcomer');
    expect(status).toBe(201);
    expect(await account('newcomer')).toMatchObject({ state: 'invited', openSessions: 0 });

    const browser = app.client();
    const preview = await browser.post('/api/invitations/preview', { token: tokenOf(link) });
    expect(preview.body).toMatchObject({ displayName: '新人newcomer', signInName: 'newcomer' });

    const accept = () =>
      browser.post<SessionView>('/api/invitations/accept', { token: tokenOf(link), password: NEW_PASSWORD });
    const accepted = await accept();
    expect([accepted.status, accepted.body.signInName]).toEqual([200, 'newcomer']);
    expect((await browser.get('/api/departments')).status).toBe(200);
    expect(await account('newcomer')).toMatchObject({ state: 'active', openSessions: 1 });

    expect(codeOf(await accept())).toBe('invitation.invalid');
    expect(codeOf(await admin.post(`/api/accounts/${link.accountId}/invitation`))).toBe(
      'account.already-active',
    );
  });

  it('refuse a weak password at an invitation by field, and keep the link good', async () => {
    const { body: link } = await invite('careless');
    const browser = app.client();
    const weak = await browser.post<Problem>('/api/invitations/accept', {
      token: tokenOf(link),
      password: 'careless-1',
    });
    expect([weak.status, weak.body.code, weak.body.errors]).toEqual([
      422,
      'account.password-refused',
      [{ path: 'password', code: 'password.contains-name', params: { min: 10, max: 128 } }],
    ]);
    expect((await browser.post('/api/invitations/preview', { token: tokenOf(link) })).status).toBe(200);
  });

  it('let a link die after seven days, or when a newer one is made', async () => {
    const { body: first } = await invite('late');
    const { body: second } = await admin.post<InvitationLinkView>(
      `/api/accounts/${first.accountId}/invitation`,
    );
    const preview = async (link: InvitationLinkView) =>
      (await app.client().post('/api/invitations/preview', { token: tokenOf(link) })).status;
    expect([await preview(first), await preview(second)]).toEqual([404, 200]);
    app.clock.advance({ days: 7 });
    expect(await preview(second)).toBe(404);
    admin = await app.as('admin');
  });

  it('never let an old link in once there is a password, however it came about', async () => {
    const { body: link } = await invite('temporary');
    const { body: secret } = await admin.post<TemporaryPasswordView>(
      `/api/accounts/${link.accountId}/temporary-password`,
    );
    const person = app.client();
    await person.signIn('temporary', secret.password);
    expect(
      (await person.put('/api/account/password', { current: secret.password, next: NEW_PASSWORD })).status,
    ).toBe(200);
    const stolen = await app
      .client()
      .post('/api/invitations/accept', { token: tokenOf(link), password: 'a thief’s phrase' });
    expect([stolen.status, codeOf(stolen)]).toEqual([404, 'invitation.invalid']);
  });

  it('leave one good link when accepting and renewing meet', async () => {
    const { body: link } = await invite('meeting');
    const accept = () =>
      app.client().post('/api/invitations/accept', { token: tokenOf(link), password: NEW_PASSWORD });
    const renew = () => admin.post(`/api/accounts/${link.accountId}/invitation`);
    const statuses = (await Promise.all([accept(), renew(), accept(), renew(), renew()])).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(
      statuses.filter((_, i) => i === 0 || i === 2).filter((status) => status === 200).length,
    ).toBeLessThanOrEqual(1);
  });

  it('leave no session of an old password when a reset meets a sign-in', async () => {
    const { accountId: id } = (await invite('racing')).body;
    for (let round = 0; round < 10; round++) {
      const { body } = await admin.post<TemporaryPasswordView>(`/api/accounts/${id}/temporary-password`);
      const late = app.client();
      const [, reset] = await Promise.all([
        late.post('/api/session', { name: 'racing', password: body.password }),
        admin.post(`/api/accounts/${id}/temporary-password`),
      ]);
      expect(reset.status).toBe(201);
      expect((await late.get('/api/session')).status).toBe(401);
    }
  });

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
    [{ displayName: 'a\u0000b', name: 'nul', grant: COMPANY }, [{ path: 'displayName', code: 'pattern' }]],
    [{ displayName: 'a\u202Eb', name: 'turned', grant: COMPANY }, [{ path: 'displayName', code: 'pattern' }]],
    [
      { displayName: '远', name: 'far', grant: { ...COMPANY, through: '9999-12-31' } },
      [{ path: 'grant.through', code: 'not-a-day' }],
    ],
  ])('name the fault of %j', async (request, errors) => {
    const { status, body } = await admin.post<Problem>('/api/accounts', request);
    expect([status, body.errors]).toEqual([400, errors]);
  });

  it('get no role in a place that is closed or does not exist', async () => {
    const { id } = await account('leader');
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
    const request = { displayName: '重试', name: 'retry', grant: COMPANY };
    const first = await admin.post<InvitationLinkView>('/api/accounts', request, headers);
    const again = await admin.post<InvitationLinkView>('/api/accounts', request, headers);
    expect(again.body.accountId).toBe(first.body.accountId);
    expect(again.body.path).not.toBe(first.body.path);
    expect((await accounts()).filter(({ signInName }) => signInName === 'retry')).toHaveLength(1);
  });

  it('refuse a name that is taken, and a role where it has no meaning', async () => {
    expect(codeOf(await invite('supervisor'))).toBe('account.sign-in-name-taken');
    const unfit = await invite('odd', { role: 'administrator', scope: 'team', teamId: randomUUID() });
    expect([unfit.status, codeOf(unfit)]).toEqual([422, 'account.scope-unfit']);
    const placeless = await invite('odd', { role: 'supervisor', scope: 'department' });
    expect((placeless.body as unknown as Problem).errors).toEqual([
      { path: 'departmentId', code: 'required' },
    ]);
    expect((await accounts()).map(({ signInName }) => signInName)).not.toContain('odd');
  });

  it('must replace a temporary password before anything else', async () => {
    const { id } = await account('trainer');
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
    const { id, version } = await account('desk');
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
    const { id } = await account('manager');
    expect((await admin.delete(`/api/accounts/${id}/sessions`)).status).toBe(204);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('hold a role from its first to its last day, by the company’s calendar', async () => {
    app.clock.set('2026-12-01T02:00:00Z');
    admin = await app.as('admin');
    const { id } = await account('staff');
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
    const { id } = await account('hr');
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
    const { id, grants } = await account('hr');
    const ended = await admin.delete<AccountView>(`/api/accounts/${id}/grants/${grants[0]?.id}`);
    expect(ended.body.grants).toEqual([]);
    const again = await admin.delete(`/api/accounts/${id}/grants/${grants[0]?.id}`);
    expect([again.status, codeOf(again)]).toEqual([404, 'account.grant-not-found']);

    const future = await admin.post<AccountView>(`/api/accounts/${id}/grants`, {
      ...COMPANY,
      from: '2027-06-01',
    });
    const dropped = await admin.delete<AccountView>(
      `/api/accounts/${id}/grants/${future.body.grants[0]?.id}`,
    );
    expect(dropped.body.grants).toEqual([]);
  });

  it('keep the administrator from locking themselves out', async () => {
    const { id, version, grants } = await account('admin');
    const codes = [
      await admin.put(`/api/accounts/${id}/blocked`, { blocked: true, version }),
      await admin.delete(`/api/accounts/${id}/grants/${grants[0]?.id}`),
      await admin.post(`/api/accounts/${id}/temporary-password`),
    ].map(codeOf);
    expect(codes).toEqual(['account.own-access', 'account.own-access', 'account.own-access']);
  });
});
