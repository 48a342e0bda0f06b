import { JobEntity, MessageEntity, SHOW_PRESENCE } from '@banke/database';
import { Client } from 'pg';
import { Notices } from '../messages/notices.service';
import { openTestApp, type TestApp } from '../testing/test-app';
import { testJobs } from '../testing/test-jobs';
import { latch, until } from '../testing/until';
import { startWorker } from '../worker';
import { JobRunner } from './job-runner.service';
import { RunJob } from './run-job.service';
import { WorkRegistry } from './work-registry';
import { WorkerPresence } from './worker-presence.service';

const NEVER = new AbortController().signal;

describe('workers', () => {
  let app: TestApp;
  let jobs: ReturnType<typeof testJobs>;
  beforeAll(async () => {
    app = await openTestApp();
    jobs = testJobs(app);
  });
  afterAll(() => app.close());

  const row = (id: string) => jobs.inDemo((tx) => tx.findOneByOrFail(JobEntity, { id }));
  /** As a worker leaves it that was killed a minute ago. */
  const takenBy = async (worker: string, id: string) => {
    const client = new Client({ connectionString: app.superuserUrl });
    await client.connect();
    await client.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '1 minute', attempts = 1
        WHERE key LIKE '%' || $2`,
      [worker, id],
    );
    await client.query(`UPDATE job SET state = 'running', attempt = 1, done = 5 WHERE id = $1`, [id]);
    await client.end();
  };

  it('side by side never run a job twice', async () => {
    const runs: string[] = [];
    jobs.handle(async ({ jobId }) => {
      runs.push(jobId);
      return {};
    });
    const ids: string[] = [];
    for (let i = 0; i < 30; i++) ids.push(await jobs.start('supervisor'));
    await Promise.all([app.runJobs(), app.runJobs(), app.runJobs()]);
    expect([...runs].sort()).toEqual([...ids].sort());
  });

  it('take over from one that died, and leave alone what a living one has', async () => {
    const alive = new Client({ connectionString: app.database.appUrl });
    await alive.connect();
    await alive.query(SHOW_PRESENCE, ['pool-alive']);
    jobs.handle(async () => ({ result: { finished: true } }));
    const [orphan, cancelled, kept] = [
      await jobs.start('supervisor'),
      await jobs.start('supervisor'),
      await jobs.start('supervisor'),
    ];
    await takenBy('pool-dead', orphan);
    await takenBy('pool-dead', cancelled);
    await takenBy('pool-alive', kept);
    await jobs.inDemo((tx) =>
      tx.update(JobEntity, { id: cancelled }, { cancelRequestedAt: app.clock.now() }),
    );

    await app.context.get(WorkerPresence).releaseDead();
    expect(await row(orphan)).toMatchObject({ state: 'queued', done: 0 });
    expect(await row(cancelled)).toMatchObject({ state: 'cancelled', endedAt: app.clock.now() });
    await app.runJobs();
    expect(await row(orphan)).toMatchObject({ state: 'done', attempt: 2, result: { finished: true } });
    expect(await row(kept)).toMatchObject({ state: 'running', attempt: 1 });

    await alive.end();
    await until(async () => {
      await app.context.get(WorkerPresence).releaseDead();
      return (await row(kept)).state === 'queued';
    });
    await app.runJobs();
    expect((await row(kept)).state).toBe('done');
  });

  it('give up a job that kills them each time', async () => {
    jobs.handle(async () => ({}));
    const id = await jobs.start('supervisor');
    for (let death = 1; death <= 3; death++) {
      await takenBy('pool-dead', id);
      await app.context.get(WorkerPresence).releaseDead();
    }
    await app.runJobs();
    expect(await row(id)).toMatchObject({ state: 'failed', problem: 'job.worker-lost', deaths: 3 });
  });

  it('that stop in good order are none that died, however often they do', async () => {
    jobs.handle(async ({ throwIfCancelled }) => {
      await throwIfCancelled();
      return { result: { finished: true } };
    });
    const id = await jobs.start('supervisor');
    for (let stop = 1; stop <= 5; stop++) {
      await app.context.get(RunJob).run({ companyId: jobs.companyId, jobId: id }, AbortSignal.abort());
      expect(await row(id)).toMatchObject({ state: 'queued', deaths: 0 });
    }
    await app.runJobs();
    expect(await row(id)).toMatchObject({ state: 'done', result: { finished: true } });
  });

  it('cannot finish what another has begun anew: the work happens once', async () => {
    const [first, go] = [latch(), latch()];
    let attempts = 0;
    jobs.handle(({ inOneTransaction }) =>
      inOneTransaction(async (tx) => {
        const attempt = ++attempts;
        await jobs.makeSite(tx, `一次 ${attempt}`);
        if (attempt === 1) {
          first.open();
          await go.opened;
        }
        return { result: { attempt } };
      }),
    );
    const id = await jobs.start('supervisor');
    const slow = app.runJobs();
    await first.opened;
    await app.context.get(RunJob).run({ companyId: jobs.companyId, jobId: id }, NEVER);
    go.open();
    await slow;
    expect(await jobs.sites('一次')).toEqual(['一次 2']);
    expect(await row(id)).toMatchObject({ state: 'done', attempt: 2, result: { attempt: 2 } });
  });

  it('begin at once, do what was missed by the clock a single time, and give a job back when they stop', async () => {
    const sweep = app.context.get(WorkRegistry).recurringWork('sweep');
    const swept = jest.spyOn(sweep, 'run');
    const [second, third] = [await openTestApp({ beside: app }), await openTestApp({ beside: app })];
    for (const other of [second, third])
      jest
        .spyOn(other.context.get(WorkRegistry).recurringWork('sweep'), 'run')
        .mockImplementation(swept as never);
    // As if nobody had worked for three hours.
    await app.dataSource.query(
      `INSERT INTO graphile_worker._private_known_crontabs VALUES ('sweep', now() - interval '1 day', now() - interval '3 hours')`,
    );
    const begun = latch();
    jobs.handle(async () => ({}));
    testJobs(second).handle(async ({ throwIfCancelled }) => {
      begun.open();
      for (;;) await throwIfCancelled();
    });
    await second.context.get(JobRunner).start();
    const id = await jobs.start('supervisor');
    await begun.opened;
    await third.context.get(JobRunner).start();
    await until(() => swept.mock.calls.length > 0);
    await third.close();
    await second.close();
    expect(swept).toHaveBeenCalledTimes(1);
    expect(await row(id)).toMatchObject({ state: 'queued', deaths: 0 });
    await app.runJobs();
    expect((await row(id)).state).toBe('done');
  });

  it('work in a process of their own, without serving anything', async () => {
    const worker = await startWorker({
      DATABASE_URL: app.database.appUrl,
      DATABASE_ADMIN_URL: app.database.adminUrl,
      LOG_LEVEL: 'silent',
    });
    const { accountId } = await jobs.actorOf('supervisor');
    await jobs.inDemo((tx) =>
      app.context
        .get(Notices)
        .send(
          tx,
          { companyId: jobs.companyId, accountId: null },
          { kind: 'delegation.ended', params: { by: '某人' }, to: [accountId] },
        ),
    );
    await until(() =>
      jobs.inDemo((tx) => tx.existsBy(MessageEntity, { kind: 'delegation.ended', accountId })),
    );
    await worker.close();
    expect(worker.notes).toEqual([]);
  });
});
