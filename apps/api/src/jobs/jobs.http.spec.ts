import type { JobListView, JobView } from '@banke/contracts';
import { refused } from '../common/problems/app-error';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';
import { latch } from '../testing/until';

describe('a job', () => {
  let app: TestApp;
  let jobs: ReturnType<typeof testJobs>;
  let supervisor: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    jobs = testJobs(app);
    supervisor = await app.as('supervisor');
  });
  afterAll(() => app.close());

  const view = async (id: string, client = supervisor) => (await client.get<JobView>(`/api/jobs/${id}`)).body;
  const queued = async () =>
    (await app.dataSource.query<{ key: string }[]>('SELECT key FROM graphile_worker.jobs')).map(
      ({ key }) => key,
    );

  it('begins when the transaction that starts it commits, and tells what came of it', async () => {
    jobs.handle(async ({ progress, actor }) => {
      await progress(3, 7);
      return { result: { by: actor.signInName }, link: '/home?done' };
    });
    const id = await jobs.start('supervisor');
    expect(await view(id)).toMatchObject({
      state: 'queued',
      cancellable: true,
      retryable: false,
      link: '/home',
    });
    await app.runJobs();
    expect(await view(id)).toMatchObject({
      kind: 'staff-import.check',
      state: 'done',
      done: 7,
      total: 7,
      result: { by: 'supervisor' },
      problem: null,
      link: '/home?done',
      own: true,
      byName: '演示·主管',
      startedAt: app.clock.now().toISOString(),
      endedAt: app.clock.now().toISOString(),
      cancellable: false,
      retryable: false,
    });
    expect(await queued()).toEqual([]);
  });

  it('never begins when that transaction does not commit', async () => {
    const started = jobs.inDemo(async (tx) => {
      await jobs.start('supervisor', tx);
      throw new Error('changed my mind');
    });
    await expect(started).rejects.toThrow('changed my mind');
    expect(await queued()).toEqual([]);
  });

  it('fails with the reason when a rule refuses, and runs again under the same id', async () => {
    let refusing = true;
    jobs.handle(async () => {
      if (refusing) throw refused('department.has-open-teams', { openTeams: 2 });
      return {};
    });
    const id = await jobs.start('supervisor');
    await app.runJobs();
    expect(await view(id)).toMatchObject({
      state: 'failed',
      problem: 'department.has-open-teams',
      problemParams: { openTeams: 2 },
      retryable: true,
    });
    refusing = false;
    const retried = await supervisor.post<JobView>(`/api/jobs/${id}/retry`);
    expect(retried.body).toMatchObject({ id, state: 'queued', problem: null, endedAt: null });
    await app.runJobs();
    expect((await view(id)).state).toBe('done');
    expect(codeOf(await supervisor.post(`/api/jobs/${id}/retry`))).toBe('job.not-retryable');
  });

  it('says no more than "unexpected" of a bug', async () => {
    jobs.handle(async () => {
      throw new TypeError('secret of the house');
    });
    const id = await jobs.start('supervisor');
    await app.runJobs();
    const failed = await view(id);
    expect(failed).toMatchObject({ state: 'failed', problem: 'server.unexpected' });
    expect(JSON.stringify(failed)).not.toContain('secret');
  });

  it('is cancelled at once while it waits, and never begins', async () => {
    const run = jest.fn(async () => ({}));
    jobs.handle(run);
    const id = await jobs.start('supervisor');
    const cancelled = await supervisor.post<JobView>(`/api/jobs/${id}/cancel`);
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled']);
    await app.runJobs();
    expect(run).not.toHaveBeenCalled();
    expect(codeOf(await supervisor.post(`/api/jobs/${id}/cancel`))).toBe('job.over');
    await supervisor.post(`/api/jobs/${id}/retry`);
    await app.runJobs();
    expect(run).toHaveBeenCalledTimes(1);
    expect((await view(id)).state).toBe('done');
  });

  it.each(['at its next progress', 'before its commit'])(
    'running, is cancelled %s and undone whole',
    async (when) => {
      const [begun, asked] = [latch(), latch()];
      jobs.handle(({ inOneTransaction, throwIfCancelled }) =>
        inOneTransaction(async (tx) => {
          await jobs.makeSite(tx, `取消 ${when}`);
          begun.open();
          await asked.opened;
          if (when === 'at its next progress') await throwIfCancelled();
          return {};
        }),
      );
      const id = await jobs.start('supervisor');
      const running = app.runJobs();
      await begun.opened;
      const { body } = await supervisor.post<JobView>(`/api/jobs/${id}/cancel`);
      expect(body).toMatchObject({ state: 'running', cancelling: true, cancellable: false });
      asked.open();
      await running;
      expect(await view(id)).toMatchObject({ state: 'cancelled', cancelling: false, retryable: true });
      expect(await jobs.sites('取消')).toEqual([]);
    },
  );

  it('belongs to the person who started it; an administrator may look', async () => {
    const id = await jobs.start('supervisor');
    const [manager, admin] = [await app.as('manager'), await app.as('admin')];
    expect(codeOf(await manager.get(`/api/jobs/${id}`))).toBe('job.not-found');
    expect(codeOf(await manager.post(`/api/jobs/${id}/cancel`))).toBe('job.not-found');
    expect(codeOf(await manager.get('/api/jobs?of=everybody'))).toBe('access.refused');
    expect((await manager.get<JobListView>('/api/jobs')).body.jobs).toEqual([]);
    expect(await view(id, admin)).toMatchObject({ id, own: false, cancellable: false });
    expect(codeOf(await admin.post(`/api/jobs/${id}/cancel`))).toBe('job.not-found');
    const all = (await admin.get<JobListView>('/api/jobs?of=everybody&state=queued')).body.jobs;
    expect(all.map((job) => job.id)).toEqual([id]);
    await app.runJobs();
  });

  it('goes no further for somebody who was blocked while it waited', async () => {
    const run = jest.fn(async () => ({}));
    jobs.handle(run);
    const id = await jobs.start('leader');
    await jobs.inDemo((tx) =>
      tx.query(`UPDATE account SET blocked_at = now() WHERE sign_in_name = 'leader'`),
    );
    await app.runJobs();
    expect(run).not.toHaveBeenCalled();
    expect(await view(id, await app.as('admin'))).toMatchObject({
      state: 'failed',
      problem: 'access.refused',
    });
  });
});
