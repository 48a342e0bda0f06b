import type { OwnOutlookView, RosterView, TrainingSessionView } from '@banke/contracts';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import { accountId, demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { personOf } from '../testing/test-rosters';
import { AGENT, LEADER, SERVICE, TestRosterLife } from '../testing/test-roster-life';

describe('of what lies beside the shifts people are told', () => {
  let app: TestApp;
  let life: TestRosterLife;
  let me: TestClient;
  let roster: RosterView;

  beforeAll(async () => {
    app = await openTestApp();
    life = await TestRosterLife.open(app);
    me = await app.as('staff');
  });
  beforeEach(async () => {
    roster = await life.published();
    for (const { id } of await notices()) await me.put(`/api/me/roster-notices/${id}/confirmation`, {});
  });
  afterAll(() => app.close());

  const notices = async () =>
    (await me.get<OwnOutlookView>('/api/me/shifts/outlook')).body.notices.filter(
      ({ from, confirmedAt }) => from === roster.from && confirmedAt === null,
    );
  const arrange = (days: readonly string[], more: object = {}) =>
    life.supervisor.post('/api/activities', {
      ...{ departmentId: SERVICE, staffIds: [AGENT, LEADER], kind: 'meeting', days },
      ...{ from: 540, to: 600, work: true, note: '复盘', ...more },
    });
  const first = async (of: Pick<RosterView, 'id'>) => {
    const { activities } = personOf(await life.rosters.month(of.id), AGENT);
    const activity = activities.find(({ day }) => day >= roster.from);
    if (!activity) throw new Error('nothing beside the shifts');
    return activity;
  };
  const told = async () =>
    (await life.told('staff')).filter(
      ({ kind, params }) => kind === 'roster.activities-changed' && params['from'] === roster.from,
    );
  const seen = async () => {
    await me.put('/api/me/roster-notices/seen', {});
    app.clock.advance({ seconds: 1 });
  };
  const meeting = { kind: 'meeting', from: 540, to: 600, note: '复盘' };

  it('when it is set, each once for all the days of it, and confirm it', async () => {
    const days = [roster.from, roster.through];
    await arrange(days);
    const [notice, ...more] = await notices();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      ...{ first: false, reason: null, changes: [] },
      activities: days.map((day) => ({ day, before: null, after: meeting })),
    });
    const [message] = await told();
    expect(message).toMatchObject({ link: '/shifts', readAt: null, params: { n: 2, first: roster.from } });
    expect(message?.params).toMatchObject({ deed: 'set', activity: 'meeting', at: '' });

    const waiting = (await life.notices(roster)).filter(({ activities }) => activities.length > 0);
    expect(waiting.map(({ staffId, confirmedAt }) => [staffId, confirmedAt]).sort()).toEqual(
      [
        [AGENT, null],
        [LEADER, null],
      ].sort(),
    );
    expect(JSON.stringify(waiting)).not.toContain('复盘');
    await me.put(`/api/me/roster-notices/${notice?.id ?? ''}/confirmation`, {});
    expect(await notices()).toEqual([]);
    expect((await told())[0]?.readAt).not.toBeNull();
  });

  it('when it is moved and when it is removed, and not when nothing of it is another', async () => {
    await arrange([roster.from]);
    const { id, version } = await first(roster);
    const change = (more: object) =>
      life.supervisor.patch(`/api/activities/${id}`, {
        ...{ whom: 'person', when: 'day', from: 540, to: 600, work: true, note: '复盘', ...more },
      });
    await change({ version, work: false });
    await seen();
    await change({ version: version + 1, from: 600, to: 660 });
    await seen();
    await life.supervisor.delete(`/api/activities/${id}?whom=person&when=day`);
    const later = { ...meeting, from: 600, to: 660 };
    expect((await notices()).flatMap(({ activities }) => activities)).toEqual(
      [
        { day: roster.from, before: null, after: meeting },
        { day: roster.from, before: meeting, after: later },
        { day: roster.from, before: later, after: null },
      ].reverse(),
    );
  });

  it('as one thing until they have seen it, and of nothing that was undone', async () => {
    await arrange([roster.from, roster.through]);
    const { id, version } = await first(roster);
    const change = (more: object) =>
      life.supervisor.patch(`/api/activities/${id}`, {
        ...{ whom: 'person', when: 'day', from: 540, to: 600, work: true, note: '复盘', ...more },
      });
    await change({ version, from: 600, to: 660 });
    const [notice, ...more] = await notices();
    expect(more).toEqual([]);
    expect(notice?.activities).toEqual([
      { day: roster.from, before: null, after: { ...meeting, from: 600, to: 660 } },
      { day: roster.through, before: null, after: meeting },
    ]);
    await seen();
    await change({ version: version + 1 });
    expect(await notices()).toHaveLength(2);
    await change({ version: version + 2, from: 600, to: 660 });
    expect((await notices()).map((each) => each.id)).toEqual([notice?.id]);
    expect((await life.notices(roster)).filter(({ activities }) => activities.length > 0)).toHaveLength(2);
  });

  it('by as many questions and messages to the database for two as for one', async () => {
    const create = app.dataSource.createQueryRunner.bind(app.dataSource);
    const asked: string[] = [];
    const watching = jest.spyOn(app.dataSource, 'createQueryRunner').mockImplementation((mode) => {
      const runner = create(mode);
      const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
      return Object.assign(runner, {
        query: (...given: unknown[]) => {
          asked.push(String(given[0]));
          return query(...given);
        },
      });
    });
    await arrange([roster.from]);
    watching.mockRestore();
    const about = (words: string) => asked.filter((sql) => sql.includes(words)).length;
    expect([about('account_id AS "accountId" FROM staff'), about('INTO outbox'), about('add_job')]).toEqual([
      1, 1, 1,
    ]);
  });

  it('when it is leave', async () => {
    const span = { from: roster.through, through: roster.through };
    await life.supervisor.post('/api/leaves', {
      departmentId: SERVICE,
      staffId: AGENT,
      ...span,
      note: '婚假',
    });
    const away = { kind: 'leave', from: 0, to: 1440, note: '婚假' };
    expect((await notices())[0]?.activities).toEqual([{ day: span.from, before: null, after: away }]);
    await seen();
    const days = new URLSearchParams({ department: SERVICE, staff: AGENT, ...span });
    await life.supervisor.delete(`/api/leaves?${days}`);
    expect((await notices())[0]?.activities).toEqual([{ day: span.from, before: away, after: null }]);
  });

  it('when it is a place in a session, but for what they do themselves', async () => {
    const trainer = await app.as('trainer');
    const { body: session } = await trainer.post<TrainingSessionView>('/api/training-sessions', {
      ...{
        departmentId: SERVICE,
        courseId: demoId('course 着装与仪容仪表'),
        trainerId: accountId('trainer'),
      },
      ...{ day: roster.from, from: 600, to: 660, room: '二楼', link: null, capacity: 2, note: null },
    });
    const path = `/api/training-sessions/${session.id}`;
    await me.put(`${path}/seat`, { taken: true });
    await me.put(`${path}/seat`, { taken: false });
    expect(await notices()).toEqual([]);

    await trainer.put(`${path}/people`, { staffIds: [AGENT] });
    const { trainerId, room, link, note, version } = session;
    const moved = {
      trainerId,
      room,
      link,
      note,
      day: roster.through,
      from: 600,
      to: 660,
      capacity: 2,
      version,
    };
    await seen();
    await trainer.put(path, moved);
    await seen();
    await trainer.delete(`${path}/people/${AGENT}`);
    const taught = { kind: 'training', from: 600, to: 660, note: session.title };
    const set = (day: string) => ({ day, before: null, after: taught });
    const gone = (day: string) => ({ day, before: taught, after: null });
    expect((await notices()).map(({ activities }) => activities).reverse()).toEqual([
      [set(roster.from)],
      [gone(roster.from), set(roster.through)],
      [gone(roster.through)],
    ]);
    // Of the first two the training itself tells.
    expect((await told()).map(({ params }) => params['first'])).toEqual([roster.through]);
  });

  it('not before they see the month', async () => {
    roster = await life.draft();
    await arrange([roster.from]);
    expect(await notices()).toEqual([]);
  });

  it('only of days to come, and nobody waits for an answer once those are over', async () => {
    await arrange([roster.from, roster.through]);
    expect(await life.life(roster)).toMatchObject({ unconfirmed: 2, told: 2 });
    app.clock.set(`${roster.through}T04:00:00Z`);
    const supervisor = await app.as('supervisor');
    me = await app.as('staff');
    await seen();
    const known = (await notices()).map(({ id }) => id);
    await supervisor.post('/api/activities', {
      ...{ departmentId: SERVICE, staffIds: [AGENT], kind: 'training', days: [roster.from, roster.through] },
      ...{ from: 700, to: 760, work: true, note: null },
    });
    const later = (await notices()).filter(({ id }) => !known.includes(id));
    expect(later.flatMap(({ activities }) => activities.map(({ day }) => day))).toEqual([roster.through]);
    app.clock.set(`${plainDateOf(dayNumber(roster.through) + 1)}T04:00:00Z`);
    const over = await life.life(roster, await app.as('supervisor'));
    expect(over).toMatchObject({ unconfirmed: 0, told: 2 });
  });
});
