import { IdempotencyKeyEntity, inCompany, SessionEntity, SignInFailureEntity } from '@banke/database';
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
});
