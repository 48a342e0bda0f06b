import type { SessionView, WelcomeView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { openTestApp, SETUP_CODE, type TestApp } from '../testing/test-app';
import { codeOf } from '../testing/test-client';

const REQUEST = {
  code: SETUP_CODE,
  companyName: '新公司',
  timeZone: 'Asia/Shanghai',
  displayName: '第一位管理员',
  name: 'boss',
  password: 'a long enough phrase',
};

describe('an empty installation', () => {
  let app: TestApp;
  beforeEach(async () => (app = await openTestApp({ demo: false })));
  afterEach(() => app.close());

  it('asks for the first administrator, who is then signed in', async () => {
    expect((await app.client().get<WelcomeView>('/api/welcome')).body).toEqual({
      setupNeeded: true,
      companyNeeded: false,
      demoSignIns: [],
    });
    const browser = app.client();
    const { status, body } = await browser.post<SessionView>('/api/setup', REQUEST);
    expect([status, body.grants.map(({ role, scope }) => [role, scope])]).toEqual([
      201,
      [['administrator', 'company']],
    ]);
    expect((await browser.get('/api/departments')).body).toEqual({ departments: [] });
    expect((await app.client().get<WelcomeView>('/api/welcome')).body.setupNeeded).toBe(false);
    await app.client().signIn('boss', REQUEST.password);
  });

  it('belongs to the first of two who try at once', async () => {
    const replies = await Promise.all([1, 2].map(() => app.client().post('/api/setup', REQUEST)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(replies.map(codeOf)).toContain('setup.done');
  });

  it.each([
    [{ code: 'guessed' }, 403, 'setup.wrong-code'],
    [{ timeZone: 'Mars/Olympus' }, 400, 'request.invalid'],
    [{ password: 'boss-boss' }, 422, 'account.password-refused'],
    [{ companyName: '   ' }, 400, 'request.invalid'],
  ])('refuses %j and stays empty', async (change, status, code) => {
    const reply = await app.client().post<Problem>('/api/setup', { ...REQUEST, ...change });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect((await app.client().get<WelcomeView>('/api/welcome')).body.setupNeeded).toBe(true);
  });
});
