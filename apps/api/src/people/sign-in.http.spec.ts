import type {
  AccountListView,
  AccountView,
  SessionView,
  StaffDetailView,
  WelcomeView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { plainDateIn } from '@banke/domain/calendar';
import { permissionsOf } from '@banke/domain/people';
import { DEMO_PASSWORD } from '../demo/demo-accounts';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

describe('sign-in', () => {
  let app: TestApp;
  beforeAll(async () => (app = await openTestApp()));
  afterAll(() => app.close());

  /** Why the next request is refused. */
  const endOf = async (browser: TestClient) => {
    const { status, body } = await browser.get<Problem>('/api/session');
    return status === 401 ? body.params?.['reason'] : status;
  };

  it('answers with the person, the roles of today and a token for changes', async () => {
    const { status, body, headers } = await app
      .client()
      .post<SessionView>('/api/session', { name: ' Supervisor ', password: DEMO_PASSWORD });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      signInName: 'supervisor',
      demo: true,
      mustChangePassword: false,
      permissions: [...permissionsOf('supervisor')],
    });
    expect(body.grants).toEqual([
      expect.objectContaining({
        role: 'supervisor',
        scope: 'department',
        departmentName: '客服部',
        teamId: null,
      }),
    ]);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(headers.get('set-cookie')).not.toMatch(/Secure/);
  });

  it('marks the cookie secure where the public address is https', async () => {
    const secure = await openTestApp({ env: { PUBLIC_URL: 'https://banke.example' } });
    try {
      const { headers } = await secure
        .client()
        .post('/api/session', { name: 'staff', password: DEMO_PASSWORD });
      expect(headers.get('set-cookie')).toMatch(/; Secure/);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=/);
    } finally {
      await secure.close();
    }
  });

  it.each([
    ['a wrong password', { name: 'staff', password: 'not-the-password' }],
    ['an unknown name', { name: 'nobody-here', password: DEMO_PASSWORD }],
    ['an unknown company', { company: 'elsewhere', name: 'staff', password: DEMO_PASSWORD }],
  ])('answers %s with the same refusal', async (_, request) => {
    const response = await app.client().post('/api/session', request);
    expect([response.status, codeOf(response)]).toEqual([401, 'session.wrong-credentials']);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('names every faulty field, and refuses unknown ones', async () => {
    const { status, body } = await app
      .client()
      .post<Problem>('/api/session', { name: 7, password: '', colour: 'red' });
    expect(status).toBe(400);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { path: 'name', code: 'not-text' },
        { path: 'password', code: 'required' },
        { path: 'colour', code: 'unknown-field' },
      ]),
    );
  });

  it('slows down, locks, and says for how long; the right password waits too', async () => {
    const attempt = (password: string) =>
      app.client().post<Problem>('/api/session', { name: 'leader', password });
    for (let i = 0; i < 4; i++) expect((await attempt('wrong-password')).status).toBe(401);

    const slowed = await attempt(DEMO_PASSWORD);
    expect([slowed.status, slowed.body.code, slowed.body.params]).toEqual([
      429,
      'session.wait',
      { seconds: 2 },
    ]);
    expect(slowed.headers.get('retry-after')).toBe('2');

    for (let failures = 4; failures < 10; failures++) {
      app.clock.advance({ seconds: 900 });
      expect((await attempt('wrong-password')).status).toBe(401);
    }
    app.clock.advance({ seconds: 899 });
    expect((await attempt(DEMO_PASSWORD)).body.params).toEqual({ seconds: 1 });
    app.clock.advance({ seconds: 1 });
    expect((await attempt(DEMO_PASSWORD)).status).toBe(200);
    expect((await attempt('wrong-password')).status).toBe(401);
  });

  it('slows down for a name that does not exist just the same', async () => {
    const attempt = () =>
      app.client().post<Problem>('/api/session', { name: 'ghost', password: 'wrong-password' });
    for (let i = 0; i < 4; i++) expect((await attempt()).status).toBe(401);
    expect((await attempt()).body.code).toBe('session.wait');
  });

  it('counts parallel guesses one by one', async () => {
    const guesses = Array.from({ length: 12 }, () =>
      app.client().post('/api/session', { name: 'hr', password: 'wrong-password' }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort();
    expect(statuses).toEqual([401, 401, 401, 401, ...Array.from({ length: 8 }, () => 429)]);
  });

  it('ends a session by sign-out, after idling, and at its last day', async () => {
    const left = await app.as('trainer');
    expect((await left.delete('/api/session')).status).toBe(204);
    expect(codeOf(await left.get('/api/session'))).toBe('session.required');

    const idle = await app.as('trainer');
    app.clock.advance({ hours: 11 });
    expect((await idle.get('/api/session')).status).toBe(200);
    app.clock.advance({ hours: 11 });
    expect((await idle.get('/api/session')).status).toBe(200);
    app.clock.advance({ hours: 12 });
    expect((await idle.get('/api/session')).status).toBe(401);

    const busy = await app.as('trainer');
    for (let day = 0; day < 13; day++) {
      app.clock.advance({ hours: 11 });
      await busy.get('/api/session');
    }
    app.clock.advance({ hours: 25 - 11 });
    app.clock.advance({ hours: 11 });
    expect((await busy.get('/api/session')).status).toBe(401);
  });

  it('signs out everywhere', async () => {
    const [here, there, somebodyElse] = [
      await app.as('manager'),
      await app.as('manager'),
      await app.as('desk'),
    ];
    expect((await here.delete('/api/sessions')).status).toBe(204);
    expect(await endOf(there)).toBe('signed-out-everywhere');
    expect((await somebodyElse.get('/api/session')).status).toBe(200);
  });

  it('tells the next request why a session is over, and nothing to whom it never was', async () => {
    const admin = await app.as('admin');
    const { body } = await admin.get<AccountListView>('/api/accounts');
    const { id, version } = body.accounts.find(({ signInName }) => signInName === 'desk') as AccountView;
    const first = await app.as('desk');
    await admin.delete(`/api/accounts/${id}/sessions`);
    expect(await endOf(first)).toBe('ended-by-administrator');
    const second = await app.as('desk');
    await admin.put(`/api/accounts/${id}/blocked`, { blocked: true, version });
    expect(await endOf(second)).toBe('blocked');
    expect(await endOf(first)).toBe('ended-by-administrator');
    expect(await endOf(app.client())).toBeUndefined();
    const open = (await admin.get<AccountListView>('/api/accounts')).body.accounts.find(
      (each) => each.id === id,
    );
    expect(open?.openSessions).toBe(0);
  });

  it('tells somebody who has left that this is why', async () => {
    const browser = await app.as('leader');
    const hr = await app.as('hr');
    const { version } = (await hr.get<StaffDetailView>(`/api/staff/${staffId('顾嘉怡')}`)).body;
    const lastDay = plainDateIn('Asia/Shanghai', app.clock.now());
    await hr.put(`/api/staff/${staffId('顾嘉怡')}/leaving`, { lastDay, version });
    expect((await browser.get('/api/session')).status).toBe(200);
    for (let hours = 0; hours < 24; hours += 8) {
      app.clock.advance({ hours: 8 });
      await browser.get('/api/session');
    }
    expect(await endOf(browser)).toBe('left');
  });

  it('offers the demo accounts on the sign-in page, and only there is a password shown', async () => {
    const { body } = await app.client().get<WelcomeView>('/api/welcome');
    expect(body).toMatchObject({ setupNeeded: false, companyNeeded: false });
    expect(body.demoSignIns.map(({ name }) => name)).toContain('supervisor');
  });
});
