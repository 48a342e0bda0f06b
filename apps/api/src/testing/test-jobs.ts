import { randomUUID } from 'node:crypto';
import { inCompany, SiteEntity, type Tx } from '@banke/database';
import { AccountEntity, loadAccountGrants } from '@banke/database';
import { actorOfAccount, type Actor } from '../common/access/actor';
import { demoId } from '../demo/demo-id';
import type { JobContext, JobOutcome } from '../jobs/job-handler';
import { Jobs } from '../jobs/jobs.service';
import { WorkRegistry } from '../jobs/work-registry';
import type { TestApp } from './test-app';

const ORIGIN = { requestId: 'test', address: '127.0.0.1' };

/** Jobs with a handler that the test writes; what they do is to make sites. */
export function testJobs(app: TestApp) {
  const companyId = demoId('company');
  const inDemo = <T>(work: (tx: Tx) => Promise<T>) => inCompany(app.dataSource, companyId, work);

  const actorOf = (signInName: string): Promise<Actor> =>
    inDemo(async (tx) => {
      const { id } = await tx.findOneByOrFail(AccountEntity, { signInName });
      const account = await loadAccountGrants(tx, id, app.clock.now());
      if (!account) throw new Error(`${signInName} is blocked`);
      return actorOfAccount(companyId, id, account, ORIGIN);
    });

  return {
    companyId,
    inDemo,
    actorOf,
    handle: (run: (context: JobContext<object>) => Promise<JobOutcome>) =>
      app.context.get(WorkRegistry).add({ kind: 'staff-import.check', run }),
    start: async (signInName: string, tx?: Tx): Promise<string> => {
      const actor = await actorOf(signInName);
      const begin = (within: Tx) =>
        app.context.get(Jobs).start(within, actor, {
          kind: 'staff-import.check',
          params: { fileName: 'a.csv' },
          payload: {},
          link: '/home',
        });
      return tx ? begin(tx) : inDemo(begin);
    },
    makeSite: (tx: Tx, name: string) =>
      tx.insert(SiteEntity, {
        companyId,
        id: randomUUID(),
        name,
        timeZone: 'Asia/Shanghai',
        createdAt: app.clock.now(),
      }),
    sites: async (prefix: string) =>
      (await inDemo((tx) => tx.find(SiteEntity)))
        .map(({ name }) => name)
        .filter((name) => name.startsWith(prefix)),
  };
}
