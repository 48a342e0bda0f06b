import { randomUUID } from 'node:crypto';
import type { PresenceListView, RosterView, SessionView } from '@banke/contracts';
import { accountId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import type { TestClient } from '../../testing/test-client';
import { AGENT, SERVICE, TestRosterLife } from '../../testing/test-roster-life';
import { TestStream } from '../../testing/test-stream';
import { until } from '../../testing/until';

describe('who stands in for somebody who sees the rosters', () => {
  let app: TestApp;
  let life: TestRosterLife;
  let staff: TestClient;
  let leader: TestClient;
  let roster: RosterView;
  beforeAll(async () => {
    app = await openTestApp();
    life = await TestRosterLife.open(app);
    [staff, leader] = [await app.as('staff'), await app.as('leader')];
    roster = await life.draft();
  });
  afterAll(() => app.close());

  const standIns = async (client: TestClient) =>
    (await client.get<SessionView>('/api/session')).body.rosterStandIns;
  const lend = (from: TestClient, to: 'staff' | 'leader', [first, last]: [string, string]) =>
    from.post('/api/delegations', { toAccountId: accountId(to), from: first, through: last, note: '休假' });

  it('hears what happens in them, and is offered the page, from that day on', async () => {
    const stream = await TestStream.open(staff);
    const news = () => stream.names.filter((name) => name.startsWith('roster-'));
    expect(await standIns(staff)).toEqual([]);
    await lend(life.supervisor, 'staff', ['2026-11-20', '2026-11-20']);
    await lend(life.manager, 'leader', ['2026-11-21', '2026-11-22']);
    expect([await standIns(staff), await standIns(leader)]).toEqual([[{ departmentId: SERVICE }], []]);

    await life.write(roster, AGENT, '白', '晚');
    await life.step(life.supervisor, roster, 'submission');
    await until(() => news().includes('roster-life-changed'));
    expect(news()).toContain('roster-changed');
    const presence = `/api/rosters/${roster.id}/presence`;
    await life.supervisor.put<PresenceListView>(`${presence}/${randomUUID()}`, { cell: null });
    await until(() => news().includes('roster-presence'));
    stream.leave();

    for (let passed = 0; passed < 16; passed += 8) {
      app.clock.advance({ hours: 8 });
      for (const client of [staff, leader, life.supervisor, life.manager]) await standIns(client);
    }
    expect([await standIns(staff), await standIns(leader)]).toEqual([[], [{ departmentId: SERVICE }]]);
    const later = await TestStream.open(staff);
    const watching = await TestStream.open(life.manager);
    await life.step(life.supervisor, roster, 'withdrawal');
    await until(() => watching.names.includes('roster-life-changed'));
    expect(later.names.filter((name) => name.startsWith('roster-'))).toEqual([]);
    for (const each of [later, watching]) each.leave();
  });
});
