import type { DeadLetterListView } from '@banke/contracts';
import { DELIVERY_ATTEMPTS } from '@banke/domain/delivery';
import type { Logger } from 'pino';
import { codeOf, type TestClient } from '../testing/test-client';
import { openTestDeliveries, ROSTER_DUE, type TestDeliveries } from '../testing/test-deliveries';

describe('what cannot be delivered', () => {
  let world: TestDeliveries;
  let admin: TestClient;
  beforeAll(async () => {
    world = await openTestDeliveries();
    admin = await world.as('admin');
    await world.confirmed(await world.as('leader'), 'leader@example.com');
  });
  beforeEach(() => {
    world.mail.mails.length = 0;
    world.mail.refuses = undefined;
    world.hooks.answers = undefined;
  });
  afterAll(() => world.close());

  const overdue = () => world.send('obligation.overdue', ROSTER_DUE, { to: ['leader'] });
  const clear = async () => {
    for (const { id } of (await world.failed(admin)).deliveries) await admin.delete(`/api/deliveries/${id}`);
  };

  it('lies there at once when the mailbox does not exist, with the cause and without the text', async () => {
    world.mail.refuses = 550;
    await overdue();
    const { body } = await admin.get<DeadLetterListView>('/api/deliveries/failed');
    expect(body).toMatchObject({ dead: 1, waiting: 0, mail: true, robots: true });
    expect(body.deliveries).toEqual([
      {
        id: expect.any(String) as string,
        channel: 'email',
        kind: 'obligation.overdue',
        accountName: expect.any(String) as string,
        robotName: null,
        failure: 'mail-refused',
        detail: 550,
        attempts: 1,
        at: world.app.clock.now().toISOString(),
        failedAt: world.app.clock.now().toISOString(),
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/example\.com|下月班表|客服部/);
  });

  it('is sent again when somebody says so, and is gone from the list', async () => {
    const [letter] = (await world.failed(admin)).deliveries;
    const { status, body } = await admin.post<DeadLetterListView>(`/api/deliveries/${letter?.id}/retry`);
    expect([status, body.dead, body.waiting]).toEqual([200, 0, 1]);
    await world.app.runJobs();
    expect(world.mail.mails.map(({ to }) => to)).toEqual([['leader@example.com']]);
    expect(await world.failed(admin)).toMatchObject({ dead: 0, waiting: 0 });
    expect(codeOf(await admin.post(`/api/deliveries/${letter?.id}/retry`))).toBe('delivery.not-found');
  });

  it('is attempted with longer and longer pauses before it lies there', async () => {
    world.mail.refuses = 451;
    await overdue();
    let attempts = 1;
    for (const minutes of [1, 5, 15, 60, 240]) {
      expect(await world.failed(admin)).toMatchObject({ dead: 0, waiting: 1 });
      await world.later({ seconds: minutes * 60 - 1 });
      expect(await world.failed(admin)).toMatchObject({ dead: 0, waiting: 1 });
      await world.later({ seconds: 1 });
      attempts += 1;
    }
    expect(attempts).toBe(DELIVERY_ATTEMPTS);
    admin = await world.as('admin');
    const { deliveries } = await world.failed(admin);
    expect(deliveries).toMatchObject([
      { failure: 'mail-unreachable', detail: 451, attempts: DELIVERY_ATTEMPTS },
    ]);
    await clear();
  });

  it('comes through on a later attempt', async () => {
    world.mail.refuses = 451;
    await overdue();
    world.mail.refuses = undefined;
    await world.later({ seconds: 60 });
    expect(world.mail.mails).toHaveLength(1);
    expect(await world.failed(admin)).toMatchObject({ dead: 0, waiting: 0 });
  });

  it('can be given up, and its words are forgotten', async () => {
    world.mail.refuses = 550;
    await overdue();
    const [letter] = (await world.failed(admin)).deliveries;
    const { body } = await admin.delete<DeadLetterListView>(`/api/deliveries/${letter?.id}`);
    expect([body.dead, body.deliveries]).toEqual([0, []]);
    const [row] = await world.inDemo((tx) =>
      tx.query<object[]>('SELECT state, params FROM delivery WHERE id = $1', [letter?.id]),
    );
    expect(row).toEqual({ state: 'discarded', params: {} });
    await world.later({ hours: 5 });
    expect(world.mail.mails).toEqual([]);
  });

  it('is logged without names, addresses and words', async () => {
    const lines: string[] = [];
    const write = (line: unknown, text?: unknown) => void lines.push(JSON.stringify([line, text]));
    const levels = { info: write, warn: write, error: write, debug: write, trace: write, fatal: write };
    const logger = { ...levels, child: () => logger };
    const other = await openTestDeliveries({}, logger as unknown as Logger);
    await other.confirmed(await other.as('leader'), 'leader@example.com');
    other.mail.refuses = 550;
    await other.send('obligation.overdue', ROSTER_DUE, { to: ['leader'] });
    await other.close();
    const said = lines.filter((line) => line.includes('mail-refused'));
    expect(said).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/leader@example|下月班表|客服部/);
  });
});
