import { randomUUID } from 'node:crypto';
import type { AccountListView, DepartmentListView, InvitationLinkView } from '@banke/contracts';
import type { SessionEnd } from '@banke/contracts/codes';
import type { Tx } from '@banke/database';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';
import { TestStream } from '../testing/test-stream';
import { latch, until } from '../testing/until';
import { LiveHub } from './live-hub.service';
import { Live, type LiveAudience } from './live.service';

interface Newcomer {
  browser: TestClient;
  accountId: string;
  password: string;
}

describe('the live stream', () => {
  let app: TestApp;
  let jobs: ReturnType<typeof testJobs>;
  let admin: TestClient;
  const open: TestStream[] = [];
  beforeAll(async () => {
    app = await openTestApp();
    jobs = testJobs(app);
    admin = await app.as('admin');
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.leave()));
  afterAll(() => app.close());

  const listen = async (client: TestClient, lastEventId?: string) => {
    const stream = await TestStream.open(client, lastEventId);
    open.push(stream);
    return stream;
  };
  const accountOf = async (name: string) => (await jobs.actorOf(name)).accountId;
  const tellWithin = (tx: Tx, id: string, audience: LiveAudience) =>
    app.context.get(Live).tell(tx, 'job-changed', { id }, audience);
  const tell = (id: string, audience: LiveAudience) => jobs.inDemo((tx) => tellWithin(tx, id, audience));
  const ids = (stream: TestStream) => stream.heard.slice(1).map(({ data }) => (data as { id?: string }).id);

  /** Somebody of their own, so that a test may take everything from them. */
  const newcomer = async (): Promise<Newcomer> => {
    const name = `live-${randomUUID()}`;
    const { body } = await admin.post<InvitationLinkView>('/api/accounts', {
      displayName: '来者',
      name,
      grant: { role: 'hr', scope: 'company' },
    });
    const [browser, password] = [app.client(), 'a long enough phrase'];
    const token = body.path.slice(body.path.indexOf('#') + 1);
    const accepted = await browser.post<{ csrfToken: string }>('/api/invitations/accept', {
      token,
      password,
    });
    browser.csrfToken = accepted.body.csrfToken;
    return { browser, accountId: body.accountId, password };
  };

  it('begins with hello, is neither kept, collected nor compressed, and needs a session', async () => {
    const stream = await listen(admin);
    expect(stream.heard).toEqual([
      { event: 'hello', data: {}, id: expect.stringMatching(/^\d+\.\d+$/) as string },
    ]);
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(stream.headers.has('content-encoding')).toBe(false);
    expect(codeOf(await app.client().get('/api/live'))).toBe('session.required');
  });

  it('tells what is committed, and nothing of what is not', async () => {
    const stream = await listen(admin);
    const to = { accountIds: [await accountOf('admin')] };
    const undone = jobs.inDemo(async (tx) => {
      await tellWithin(tx, 'undone', to);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await tell('done', to);
    await stream.until(2);
    expect(ids(stream)).toEqual(['done']);
  });

  it('goes on where it was left, and asks for everything again when that is too long ago', async () => {
    const to = { accountIds: [await accountOf('admin')] };
    const first = await listen(admin);
    await tell('heard', to);
    await first.until(2);
    first.leave();
    await tell('missed 1', to);
    await tell('missed 2', to);
    const second = await listen(admin, first.lastId);
    await second.until(3);
    expect(second.heard[0]?.data).toEqual({});
    expect(ids(second)).toEqual(expect.arrayContaining(['missed 1', 'missed 2']));

    expect((await listen(admin)).names).toEqual([]);
    expect((await listen(admin, 'nonsense')).heard[0]?.data).toEqual({ missed: true });
    expect(
      (await listen(admin, `999999999999.${Math.floor(app.clock.now().getTime() / 1000)}`)).heard[0]?.data,
    ).toEqual({ missed: true });
    app.clock.advance({ hours: 2 });
    expect((await listen(admin, first.lastId)).heard[0]?.data).toEqual({ missed: true });
  });

  it('misses nothing of a transaction that ends later than one that began after it', async () => {
    const to = { accountIds: [await accountOf('admin')] };
    const stream = await listen(admin);
    const [told, go] = [latch(), latch()];
    const slow = jobs.inDemo(async (tx) => {
      await tellWithin(tx, 'slow', to);
      told.open();
      await go.opened;
    });
    await told.opened;
    await tell('quick', to);
    await stream.until(2);
    stream.leave();
    go.open();
    await slow;
    const resumed = await listen(admin, stream.lastId);
    await until(() => ids(resumed).includes('slow'));
  });

  it('is heard only as far as a permission reaches', async () => {
    const [supervisor, hr, staff] = [await app.as('supervisor'), await app.as('hr'), await app.as('staff')];
    const streams = [await listen(supervisor), await listen(hr), await listen(staff)];
    const { body } = await admin.get<DepartmentListView>('/api/departments');
    const idOf = (name: string) =>
      body.departments.find((department) => department.name === name)?.id ?? 'nowhere';
    const [own, other] = [idOf('客服部'), idOf('门店服务台')];
    await tell('there', { permission: 'staff.read', departmentId: other });
    await tell('here', { permission: 'staff.read', departmentId: own });
    await tell('company', { permission: 'staff.read' });
    await tell('end', { accountIds: await Promise.all(['supervisor', 'hr', 'staff'].map(accountOf)) });
    for (const stream of streams) await until(() => ids(stream).includes('end'));
    expect(streams.map(ids)).toEqual([['here', 'end'], ['there', 'here', 'company', 'end'], ['end']]);
  });

  it.each<[SessionEnd, (person: Newcomer) => Promise<{ status: number }>]>([
    ['signed-out', ({ browser }) => browser.delete('/api/session')],
    ['signed-out-everywhere', ({ browser }) => browser.delete('/api/sessions')],
    ['ended-by-administrator', ({ accountId }) => admin.delete(`/api/accounts/${accountId}/sessions`)],
    [
      'blocked',
      async ({ accountId }) => {
        const { accounts } = (await admin.get<AccountListView>('/api/accounts')).body;
        const version = accounts.find(({ id }) => id === accountId)?.version;
        return admin.put(`/api/accounts/${accountId}/blocked`, { blocked: true, version });
      },
    ],
    ['password-changed', ({ accountId }) => admin.post(`/api/accounts/${accountId}/temporary-password`)],
    [
      'password-changed',
      ({ browser, password }) =>
        browser.put('/api/account/password', { current: password, next: 'quite another phrase' }),
    ],
  ])('ends with its session (%s), says why, and hears nothing more', async (reason, end) => {
    const person = await newcomer();
    const stream = await listen(person.browser);
    expect((await end(person)).status).toBeLessThan(300);
    await tell('later', { accountIds: [person.accountId] });
    await stream.untilEnded();
    expect(stream.heard.slice(1)).toEqual([{ event: 'session-ended', data: { reason } }]);
  });

  it('of one browser ends without the others of the same person', async () => {
    const { browser, accountId } = await newcomer();
    const other = app.client();
    other.cookie = browser.cookie;
    const own = await listen(browser);
    const [admins] = [await listen(admin)];
    await browser.delete('/api/session');
    await own.untilEnded();
    await tell('still there', { accountIds: [await accountOf('admin'), accountId] });
    await admins.until(2);
    expect(ids(admins)).toEqual(['still there']);
  });

  it('ends when roles change, so that the browser asks who it is now', async () => {
    const { browser, accountId } = await newcomer();
    const stream = await listen(browser);
    await admin.post(`/api/accounts/${accountId}/grants`, { role: 'administrator', scope: 'company' });
    await stream.untilEnded();
    expect(stream.heard.slice(1)).toEqual([{ event: 'access-changed', data: {} }]);
    const again = await listen(browser, stream.lastId);
    await tell('on', { accountIds: [accountId] });
    await until(() => ids(again).includes('on'));
    expect(again.names).toEqual(['job-changed']);
  });

  it('ends when the session runs out, and when a role ends with the day', async () => {
    const { browser, accountId } = await newcomer();
    await admin.post(`/api/accounts/${accountId}/grants`, {
      role: 'trainer',
      scope: 'company',
      through: app.clock.now().toISOString().slice(0, 10),
    });
    const stream = await listen(browser);
    const beat = () => app.context.get(LiveHub).beat();
    await beat();
    expect(stream.names).toEqual([]);
    const today = app.clock.now().toISOString().slice(0, 10);
    app.clock.set(`${today}T10:00:00Z`);
    await browser.get('/api/session');
    app.clock.set(`${today}T16:00:01Z`); // past midnight in the company
    await beat();
    await stream.untilEnded();
    expect(stream.names).toEqual(['access-changed']);
    const [again] = [await listen(browser)];
    app.clock.advance({ hours: 13 });
    await beat();
    await again.untilEnded();
    expect(again.heard.slice(1)).toEqual([{ event: 'session-ended', data: {} }]);
    admin = await app.as('admin');
  });

  it('is told by every process, also after its connection to the database was lost', async () => {
    const second = await openTestApp({ beside: app });
    const there = new TestClient(second.address);
    there.cookie = admin.cookie;
    const stream = await listen(there);
    const to = { accountIds: [await accountOf('admin')] };
    await tell('across', to);
    await stream.until(2);
    await jobs.inDemo((tx) =>
      tx.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'banke live' AND datname = current_database()`,
      ),
    );
    await tell('while away', to);
    await until(() => ids(stream).includes('while away'));
    await second.close();
    await stream.untilEnded();
  });

  it('is open six times a browser at most', async () => {
    const { browser } = await newcomer();
    for (let i = 0; i < 6; i++) await listen(browser);
    expect(codeOf(await browser.get('/api/live'))).toBe('live.too-many-streams');
    open.at(-1)?.leave();
    await until(async () => {
      const stream = await TestStream.open(browser).catch(() => undefined);
      if (stream) open.push(stream);
      return stream !== undefined;
    });
  });

  it('hears of jobs and messages of its own', async () => {
    const stream = await listen(admin);
    jobs.handle(async () => ({}));
    const id = await jobs.start('admin');
    await app.runJobs();
    await until(() => stream.names.includes('messages-changed'));
    expect(stream.heard.slice(1)).toEqual(
      expect.arrayContaining([expect.objectContaining({ event: 'job-changed', data: { id } })]),
    );
  });
});
