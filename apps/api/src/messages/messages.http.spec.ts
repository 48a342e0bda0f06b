import type { JobView, MessagePageView, UnreadView } from '@banke/contracts';
import { OutboxEntity } from '@banke/database';
import { refused } from '../common/problems/app-error';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';
import { DeliverMessages } from './deliver-messages.service';
import { Notices } from './notices.service';

describe('the message centre', () => {
  let app: TestApp;
  let jobs: ReturnType<typeof testJobs>;
  let leader: TestClient;
  let staff: TestClient;
  const accounts: Record<string, string> = {};
  beforeAll(async () => {
    app = await openTestApp();
    jobs = testJobs(app);
    leader = await app.as('leader');
    staff = await app.as('staff');
    for (const name of ['leader', 'staff', 'supervisor'])
      accounts[name] = (await jobs.actorOf(name)).accountId;
  });
  afterAll(() => app.close());

  const idOf = (name: string) => accounts[name] ?? '';
  const send = (through: string, to: string[], from: string | null = null) =>
    jobs.inDemo((tx) =>
      app.context.get(Notices).send(
        tx,
        { companyId: jobs.companyId, accountId: from },
        {
          kind: 'delegation.given',
          params: { by: '某人', from: '2026-11-20', through },
          link: '/settings/me',
          to,
        },
      ),
    );
  const page = async (client: TestClient, query = '') =>
    (await client.get<MessagePageView>(`/api/messages${query}`)).body;
  const days = ({ messages }: MessagePageView) => messages.map(({ params }) => params['through']);

  it('shows each message once to each person, however often it is delivered', async () => {
    await send('2026-12-01', [idOf('leader'), idOf('staff'), idOf('staff')]);
    expect((await page(staff)).messages).toEqual([]);
    await app.runJobs();
    // As after a crash between delivering and noting that it was delivered.
    await jobs.inDemo((tx) => tx.query('UPDATE outbox SET delivered_at = NULL'));
    await Promise.all([1, 2].map(() => app.context.get(DeliverMessages).run({ companyId: jobs.companyId })));
    expect(await page(staff)).toEqual({
      messages: [
        {
          id: expect.any(String) as string,
          sequence: expect.stringMatching(/^\d+$/) as string,
          kind: 'delegation.given',
          params: { by: '某人', from: '2026-11-20', through: '2026-12-01' },
          link: '/settings/me',
          at: app.clock.now().toISOString(),
          readAt: null,
        },
      ],
      unread: 1,
      next: null,
    });
    expect(days(await page(leader))).toEqual(['2026-12-01']);
  });

  it('has nothing of a change that was rolled back', async () => {
    const undone = jobs.inDemo(async (tx) => {
      const notice = { kind: 'delegation.ended', params: { by: '某人' }, to: [idOf('staff')] } as const;
      await app.context.get(Notices).send(tx, { companyId: jobs.companyId, accountId: null }, notice);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await app.runJobs();
    expect((await page(staff)).unread).toBe(1);
  });

  it('does not tell people what they did themselves, nor fail over somebody unknown', async () => {
    await send('2026-12-02', [idOf('leader'), idOf('staff')], idOf('leader'));
    await send('2026-12-03', [jobs.companyId, idOf('staff')]);
    await send('2026-12-04', [idOf('leader')], idOf('leader'));
    await app.runJobs();
    expect(days(await page(staff))).toEqual(['2026-12-03', '2026-12-02', '2026-12-01']);
    expect(days(await page(leader))).toEqual(['2026-12-01']);
    expect(await jobs.inDemo((tx) => tx.countBy(OutboxEntity, { deliveredAt: app.clock.now() }))).toBe(3);
  });

  it('counts what is unread, one by one and all up to what was seen', async () => {
    const { messages } = await page(staff);
    const [newest, middle] = messages;
    const one = await staff.put<UnreadView>(`/api/messages/${middle?.id}/read`, {});
    expect([one.status, one.body]).toEqual([200, { unread: 2 }]);
    expect((await staff.put<UnreadView>(`/api/messages/${middle?.id}/read`, {})).body).toEqual({ unread: 2 });
    expect(days(await page(staff, '?only=unread'))).toEqual(['2026-12-03', '2026-12-01']);
    await send('2026-12-05', [idOf('staff')]);
    await app.runJobs();
    const all = await staff.put<UnreadView>('/api/messages/read', { through: newest?.sequence });
    expect(all.body).toEqual({ unread: 1 });
    expect(days(await page(staff, '?only=unread'))).toEqual(['2026-12-05']);
  });

  it('belongs to one person', async () => {
    const [foreign] = (await page(staff)).messages;
    expect(codeOf(await leader.put(`/api/messages/${foreign?.id}/read`, {}))).toBe('message.not-found');
    await leader.put('/api/messages/read', { through: foreign?.sequence });
    expect((await page(staff)).unread).toBe(1);
  });

  it('is read page by page, each message once', async () => {
    for (let day = 10; day < 70; day++) await send(String(day), [idOf('leader')]);
    await app.runJobs();
    const first = await page(leader);
    expect(first.messages).toHaveLength(50);
    const second = await page(leader, `?before=${first.next}`);
    expect(second.next).toBeNull();
    const shown = [...days(first), ...days(second)];
    expect(shown).toEqual([...Array.from({ length: 60 }, (_, i) => String(69 - i)), '2026-12-01']);
  });

  it('hears when a job is done and when it failed, not when its owner cancelled it', async () => {
    const supervisor = await app.as('supervisor');
    jobs.handle(async () => ({ link: '/there' }));
    await jobs.start('supervisor');
    await app.runJobs();
    jobs.handle(async () => {
      throw refused('department.closed');
    });
    const failed = await jobs.start('supervisor');
    await app.runJobs();
    const cancelled = await jobs.start('supervisor');
    await supervisor.post<JobView>(`/api/jobs/${cancelled}/cancel`);
    await app.runJobs();
    const { messages } = await page(supervisor);
    expect(messages.map(({ kind, params, link }) => ({ kind, params, link }))).toEqual([
      {
        kind: 'job.failed',
        params: { kind: 'staff-import.check', fileName: 'a.csv', problem: 'department.closed' },
        link: '/home',
      },
      { kind: 'job.done', params: { kind: 'staff-import.check', fileName: 'a.csv' }, link: '/there' },
    ]);
    expect(failed).not.toBe(cancelled);
  });
});
