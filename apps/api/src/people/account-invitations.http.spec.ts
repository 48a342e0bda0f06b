import type { InvitationLinkView, SessionView, TemporaryPasswordView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { NEW_PASSWORD, testAccounts } from '../testing/test-accounts';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

describe('invitations of accounts', () => {
  let app: TestApp;
  let admin: TestClient;
  let accounts: ReturnType<typeof testAccounts>;
  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    accounts = testAccounts(() => admin);
  });
  afterAll(() => app.close());

  it('begin with a link through which the person chooses a password, once', async () => {
    const { status, body: link } = await accounts.invite('newcomer');
    expect(status).toBe(201);
    expect(await accounts.account('newcomer')).toMatchObject({ state: 'invited', openSessions: 0 });

    const browser = app.client();
    const preview = await browser.post('/api/invitations/preview', { token: accounts.tokenOf(link) });
    expect(preview.body).toMatchObject({ displayName: '新人newcomer', signInName: 'newcomer' });

    const accept = () =>
      browser.post<SessionView>('/api/invitations/accept', {
        token: accounts.tokenOf(link),
        password: NEW_PASSWORD,
      });
    const accepted = await accept();
    expect([accepted.status, accepted.body.signInName]).toEqual([200, 'newcomer']);
    expect((await browser.get('/api/departments')).status).toBe(200);
    expect(await accounts.account('newcomer')).toMatchObject({ state: 'active', openSessions: 1 });

    expect(codeOf(await accept())).toBe('invitation.invalid');
    expect(codeOf(await admin.post(`/api/accounts/${link.accountId}/invitation`))).toBe(
      'account.already-active',
    );
  });

  it('refuse a weak password at an invitation by field, and keep the link good', async () => {
    const { body: link } = await accounts.invite('careless');
    const browser = app.client();
    const weak = await browser.post<Problem>('/api/invitations/accept', {
      token: accounts.tokenOf(link),
      password: 'careless-1',
    });
    expect([weak.status, weak.body.code, weak.body.errors]).toEqual([
      422,
      'account.password-refused',
      [{ path: 'password', code: 'password.contains-name', params: { min: 10, max: 128 } }],
    ]);
    expect((await browser.post('/api/invitations/preview', { token: accounts.tokenOf(link) })).status).toBe(
      200,
    );
  });

  it('let a link die after seven days, or when a newer one is made', async () => {
    const { body: first } = await accounts.invite('late');
    const { body: second } = await admin.post<InvitationLinkView>(
      `/api/accounts/${first.accountId}/invitation`,
    );
    const preview = async (link: InvitationLinkView) =>
      (await app.client().post('/api/invitations/preview', { token: accounts.tokenOf(link) })).status;
    expect([await preview(first), await preview(second)]).toEqual([404, 200]);
    app.clock.advance({ days: 7 });
    expect(await preview(second)).toBe(404);
    admin = await app.as('admin');
  });

  it('never let an old link in once there is a password, however it came about', async () => {
    const { body: link } = await accounts.invite('temporary');
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
      .post('/api/invitations/accept', { token: accounts.tokenOf(link), password: 'a thief’s phrase' });
    expect([stolen.status, codeOf(stolen)]).toEqual([404, 'invitation.invalid']);
  });

  it('leave one good link when accepting and renewing meet', async () => {
    const { body: link } = await accounts.invite('meeting');
    const accept = () =>
      app.client().post('/api/invitations/accept', { token: accounts.tokenOf(link), password: NEW_PASSWORD });
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
    const { accountId: id } = (await accounts.invite('racing')).body;
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
});
