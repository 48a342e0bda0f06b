import {
  IdempotencyKeyEntity,
  inCompany,
  MessageEntity,
  SessionEntity,
  SignInFailureEntity,
} from '@banke/database';
import { randomUUID } from 'node:crypto';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';

describe('the sweep', () => {
  let app: TestApp;
  beforeAll(async () => (app = await openTestApp()));
  afterAll(() => app.close());

  const left = () =>
    inCompany(app.dataSource, demoId('company'), async (tx) => ({
      sessions: await tx.count(SessionEntity),
      failures: await tx.count(SignInFailureEntity),
      retries: await tx.count(IdempotencyKeyEntity),
    }));

  it('removes what is over and keeps what is not', async () => {
    await app.as('staff');
    await app.client().post('/api/session', { name: 'nobody-here', password: 'wrong' });
    app.clock.advance({ hours: 11 });
    await app.as('leader');
    await app.runRecurring('sweep');
    expect(await left()).toEqual({ sessions: 2, failures: 1, retries: 0 });

    app.clock.advance({ hours: 11 });
    await app.runRecurring('sweep');
    expect(await left()).toEqual({ sessions: 1, failures: 1, retries: 0 });

    app.clock.advance({ hours: 11 });
    await app.runRecurring('sweep');
    expect(await left()).toEqual({ sessions: 0, failures: 0, retries: 0 });
  });

  it('removes messages a year after they were read, or came and nobody did', async () => {
    const companyId = demoId('company');
    const accountId = demoId('account staff');
    const day = (days: number) => new Date(app.clock.now().getTime() - days * 86_400_000);
    const told = (outboxId: string, at: Date, readAt: Date | null) => ({
      ...{ companyId, id: randomUUID(), outboxId, accountId, kind: 'job.done', params: {}, link: null },
      ...{ at, readAt },
    });
    await inCompany(app.dataSource, companyId, (tx) =>
      tx.insert(MessageEntity, [
        told('900001', day(367), null),
        told('900002', day(300), null),
        told('900003', day(500), day(367)),
        told('900004', day(500), day(300)),
      ]),
    );
    await app.runRecurring('sweep');
    const kept = await inCompany(app.dataSource, companyId, (tx) => tx.findBy(MessageEntity, { accountId }));
    expect(kept.map(({ outboxId }) => outboxId).sort()).toEqual(['900002', '900004']);
  });
});
