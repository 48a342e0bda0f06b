import type { ColleagueListView, DelegationListView, MessagePageView } from '@banke/contracts';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testObligations } from '../testing/test-obligations';

describe('delegations', () => {
  let app: TestApp;
  let manager: TestClient;
  let supervisor: TestClient;
  const ids: Record<string, string> = {};
  beforeEach(async () => {
    app = await openTestApp();
    manager = await app.as('manager');
    supervisor = await app.as('supervisor');
    const duties = testObligations(app, () => manager);
    for (const name of ['manager', 'supervisor', 'leader', 'desk', 'staff', 'hr'])
      ids[name] = await duties.accountId(name);
  });
  afterEach(() => app.close());

  const give = (client: TestClient, to: string, from: string, through: string, headers = {}) =>
    client.post<DelegationListView>(
      '/api/delegations',
      { toAccountId: ids[to], from, through, note: '休假' },
      headers,
    );
  const listOf = async (client: TestClient) =>
    (await client.get<DelegationListView>('/api/delegations')).body;
  /** The demo has one of its own. */
  const byManager = ({ fromName }: { fromName: string }) => fromName === '演示·部门经理';
  const days = ({ from, through, inForce }: DelegationListView['given'][number]) => [from, through, inForce];

  it('are seen by both, and by those who look after the department', async () => {
    const given = await give(manager, 'supervisor', '2026-11-20', '2026-11-25');
    expect(given.status).toBe(201);
    expect(given.body.given).toEqual([
      {
        id: expect.any(String) as string,
        fromAccountId: ids['manager'],
        fromName: '演示·部门经理',
        toAccountId: ids['supervisor'],
        toName: '演示·主管',
        from: '2026-11-20',
        through: '2026-11-25',
        note: '休假',
        inForce: true,
        version: 1,
      },
    ]);
    expect((await listOf(supervisor)).received.filter(byManager).map(days)).toEqual([
      ['2026-11-20', '2026-11-25', true],
    ]);
    expect((await listOf(await app.as('hr'))).others.filter(byManager).map(days)).toEqual([
      ['2026-11-20', '2026-11-25', true],
    ]);
    for (const name of ['leader', 'desk'] as const)
      expect(await listOf(await app.as(name))).toEqual({ given: [], received: [], others: [] });
    await app.runJobs();
    const { body } = await supervisor.get<MessagePageView>('/api/messages');
    expect(body.messages.map(({ kind, params }) => [kind, params])).toEqual([
      ['delegation.given', { by: '演示·部门经理', from: '2026-11-20', through: '2026-11-25' }],
    ]);
  });

  it('name one person a day: the next may begin the day after', async () => {
    await give(manager, 'supervisor', '2026-11-20', '2026-11-25');
    const overlapping = await give(manager, 'leader', '2026-11-25', '2026-11-30');
    expect([overlapping.status, codeOf(overlapping)]).toEqual([409, 'delegation.overlaps']);
    expect((await give(manager, 'leader', '2026-11-26', '2026-11-30')).status).toBe(201);
    // Whom one stands in for is no hindrance to being away oneself.
    expect((await give(supervisor, 'leader', '2026-11-20', '2026-11-25')).status).toBe(201);
  });

  it.each([
    ['manager', '2026-11-20', '2026-11-25', 'delegation.to-oneself'],
    ['desk', '2026-11-20', '2026-11-25', 'delegation.no-colleague'],
    ['supervisor', '2026-11-19', '2026-11-25', 'delegation.in-the-past'],
    ['supervisor', '2026-11-25', '2026-11-24', 'delegation.ends-before-start'],
    ['supervisor', '2026-11-25', '2028-11-24', 'delegation.too-long'],
  ])('to %s from %s through %s are refused: %s', async (to, from, through, code) => {
    const refusal = await give(manager, to, from, through);
    expect([refusal.status, codeOf(refusal)]).toEqual([422, code]);
  });

  it('are given once however often the reply is lost', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const replies = await Promise.all(
      [1, 2].map(() => give(manager, 'supervisor', '2026-11-20', '2026-11-25', headers)),
    );
    expect(replies.map(({ status, body }) => [status, body.given.length])).toEqual([
      [201, 1],
      [201, 1],
    ]);
  });

  it('end at once, by either of the two and by nobody else; the days they held stay known', async () => {
    const { body } = await give(manager, 'supervisor', '2026-11-20', '2026-11-30');
    const [given] = body.given;
    app.clock.advance({ days: 2 });
    [manager, supervisor] = [await app.as('manager'), await app.as('supervisor')];
    const end = (client: TestClient, version = 1) =>
      client.put(`/api/delegations/${given?.id}/end`, { version });
    expect(codeOf(await end(await app.as('hr')))).toBe('delegation.not-found');
    expect(codeOf(await end(manager, 7))).toBe('delegation.changed');
    expect((await end(supervisor)).status).toBe(200);
    expect(codeOf(await end(manager))).toBe('delegation.not-found');
    expect((await listOf(manager)).given.map(days)).toEqual([['2026-11-20', '2026-11-22', false]]);
    await app.runJobs();
    const messages = (await manager.get<MessagePageView>('/api/messages')).body.messages;
    expect(messages.map(({ kind, params }) => [kind, params])).toEqual([
      ['delegation.ended', { by: '演示·主管' }],
    ]);
    // The days are free again, and one cancelled before it began leaves nothing behind.
    const { body: again } = await give(manager, 'leader', '2026-11-25', '2026-11-30');
    const coming = again.given.find(({ from }) => from === '2026-11-25');
    await manager.put(`/api/delegations/${coming?.id}/end`, { version: 1 });
    expect((await listOf(manager)).given).toHaveLength(1);
  });

  it('are asked of colleagues: of the own department and of the company, active, by name and role only', async () => {
    const { body } = await manager.get<ColleagueListView>('/api/delegations/colleagues');
    const demo = body.colleagues.filter(({ displayName }) => displayName.startsWith('演示'));
    expect(demo).toContainEqual({
      accountId: ids['leader'],
      displayName: '演示·组长',
      roles: ['team-leader'],
    });
    const found = demo.map(({ accountId }) => accountId);
    expect([
      found.includes(ids['hr'] ?? ''),
      found.includes(ids['desk'] ?? ''),
      found.includes(ids['manager'] ?? ''),
    ]).toEqual([true, false, false]);
    const admin = await app.as('admin');
    await admin.put(`/api/accounts/${ids['leader']}/blocked`, { blocked: true, version: 1 });
    const after = await manager.get<ColleagueListView>('/api/delegations/colleagues');
    expect(after.body.colleagues.map(({ accountId }) => accountId)).not.toContain(ids['leader']);
  });
});
