import type { ArrangedActivitiesView, ChangedActivityView, RosterView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { personOf, TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');
/** In 售前, whose leader the demo's is; and in 售后. */
const [NEAR, FAR] = [staffId('陈思远'), staffId('韩雪梅')];

describe('activities beside the shifts', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let rosters: TestRosters;
  let roster: RosterView;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    rosters = await TestRosters.open(supervisor, SERVICE);
    roster = await rosters.create('2031-05-01', '2031-05-31');
  });
  afterAll(() => app.close());

  const arrange = (more: object = {}, client = supervisor) =>
    client.post<ArrangedActivitiesView & Problem>('/api/activities', {
      ...{ departmentId: SERVICE, staffIds: [NEAR], kind: 'training', days: ['2031-05-05'] },
      ...{ from: 540, to: 600, work: true, note: '退换货政策', ...more },
    });
  const ofPerson = async (id: string, client = supervisor) =>
    personOf(await rosters.month(roster.id, client), id).activities;
  const on = async (id: string, day: string) => {
    const found = (await ofPerson(id)).find((each) => each.day === day);
    if (!found) throw new Error(`nothing on ${day}`);
    return found;
  };
  const told = async (id: string, days: readonly string[]) =>
    (await ofPerson(id))
      .filter(({ day }) => days.includes(day))
      .map(({ day, from, note }) => `${day.slice(8)} ${String(from)} ${note ?? ''}`);
  const remove = (id: string, whom = 'person', when = 'day', client = supervisor) =>
    client.delete(`/api/activities/${id}?whom=${whom}&when=${when}`);

  it('are arranged, shown in the month, and cancelled', async () => {
    const { status, body } = await arrange();
    expect([status, body.arranged, body.leftOut]).toEqual([201, 1, []]);
    const activity = await on(NEAR, '2031-05-05');
    expect(activity).toMatchObject({ kind: 'training', from: 540, to: 600, note: '退换货政策' });
    expect((await remove(activity.id)).status).toBe(204);
    expect(await ofPerson(NEAR)).toEqual([]);
    const again = await remove(activity.id);
    expect([again.status, codeOf(again)]).toEqual([404, 'activity.not-found']);
  });

  it('do not lie over each other', async () => {
    await arrange({ days: ['2031-05-06'] });
    const over = await arrange({ days: ['2031-05-06'], from: 599, to: 700 });
    expect([over.status, over.body.code]).toEqual([409, 'activity.overlaps']);
    expect((await arrange({ days: ['2031-05-06'], from: 600, to: 700 })).status).toBe(201);
  });

  it('have an end after their beginning, and somebody who is there', async () => {
    const backwards = await arrange({ from: 600, to: 600 });
    expect([backwards.status, backwards.body.errors?.[0]?.path]).toEqual([400, 'to']);
    expect((await arrange({ staffIds: [staffId('钟慧玲')] })).body.code).toBe('activity.not-there');
  });

  it('of several people on several days are arranged together, but for what is not possible', async () => {
    const [busy, days] = ['2031-05-14', ['2031-05-13', '2031-05-14', '2031-05-15']];
    await arrange({ days: [busy], from: 570, to: 630 });
    const { body } = await arrange({ staffIds: [NEAR, FAR], days, kind: 'meeting', note: '复盘' });
    expect([body.arranged, body.leftOut]).toEqual([5, [{ staffId: NEAR, day: busy }]]);
    expect(await told(NEAR, days)).toEqual(['13 540 复盘', '14 570 退换货政策', '15 540 复盘']);
  });

  it('arranged together are moved and cancelled for one or everybody, on a day or from it on', async () => {
    const days = ['2031-05-20', '2031-05-21', '2031-05-22'];
    await arrange({ staffIds: [NEAR, FAR], days });
    const second = await on(NEAR, '2031-05-21');
    const moved = { whom: 'everybody', when: 'onwards', from: 600, to: 660, work: false, note: '改期' };
    const path = `/api/activities/${second.id}`;
    const first = await supervisor.patch(path, { ...moved, version: second.version });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ version: second.version + 1, alike: true });
    for (const id of [NEAR, FAR])
      expect(await told(id, days)).toEqual(['20 540 退换货政策', '21 600 改期', '22 600 改期']);
    const late = await supervisor.patch(path, { ...moved, version: second.version });
    expect([late.status, codeOf(late)]).toEqual([409, 'activity.changed']);

    await remove(second.id, 'person', 'onwards');
    expect(await told(NEAR, days)).toEqual(['20 540 退换货政策']);
    await remove((await on(FAR, '2031-05-20')).id, 'everybody', 'day');
    expect([await told(NEAR, days), await told(FAR, days)]).toEqual([[], ['21 600 改期', '22 600 改期']]);
  });

  it('become another kind in one change, which is put back by one more', async () => {
    const days = ['2031-05-23', '2031-05-24'];
    await arrange({ days });
    const kinds = async () =>
      (await ofPerson(NEAR)).filter(({ day }) => days.includes(day)).map(({ kind }) => kind);
    const { id, version } = await on(NEAR, '2031-05-23');
    const same = { from: 540, to: 600, work: true, note: '退换货政策' };
    const change = (more: object) =>
      supervisor.patch(`/api/activities/${id}`, { ...same, whom: 'person', when: 'onwards', ...more });
    expect((await change({ kind: 'meeting', version })).body).toMatchObject({
      version: version + 1,
      alike: true,
    });
    expect(await kinds()).toEqual(['meeting', 'meeting']);
    expect(codeOf(await change({ kind: 'leave', version }))).toBe('activity.changed');
    expect((await change({ kind: 'training', version: version + 1 })).status).toBe(200);
    expect(await kinds()).toEqual(['training', 'training']);
    await change({ when: 'day', kind: 'leave', work: false, version: version + 2 });
    expect(await kinds()).toEqual(['leave', 'training']);
    expect((await change({ work: false, version: version + 3 })).body).toMatchObject({ alike: false });
    expect(await kinds()).toEqual(['leave', 'training']);
  });

  it('arranged together are not changed over what somebody else has done to another of them meanwhile', async () => {
    const days = ['2031-05-29', '2031-05-30'] as const;
    await arrange({ staffIds: [NEAR, FAR], days });
    const [named, other] = [await on(NEAR, days[0]), await on(FAR, days[1])];
    const same = { whom: 'everybody', when: 'onwards', from: 540, to: 600, work: true, note: '退换货政策' };
    const change = (more: object) =>
      supervisor.patch<ChangedActivityView & Problem>(`/api/activities/${named.id}`, { ...same, ...more });
    const { body } = await change({ from: 570, to: 630, version: named.version });
    expect(body.changed).toHaveLength(4);
    const undo = { version: body.version, seen: body.changed };

    const theirs = { ...same, whom: 'person', when: 'day', from: 700, to: 760, note: '同事改的' };
    await supervisor.patch(`/api/activities/${other.id}`, { ...theirs, version: other.version + 1 });
    const late = await change(undo);
    expect([late.status, late.body.code]).toEqual([409, 'activity.series-changed']);
    expect(await told(FAR, days)).toEqual(['29 570 退换货政策', '30 700 同事改的']);

    await remove((await on(FAR, days[1])).id);
    expect((await change(undo)).body.code).toBe('activity.series-changed');
    const seen = body.changed.filter(({ id }) => id !== other.id);
    expect((await change({ version: body.version, seen })).status).toBe(200);
    expect([await told(NEAR, days), await told(FAR, days)]).toEqual([
      ['29 540 退换货政策', '30 540 退换货政策'],
      ['29 540 退换货政策'],
    ]);
  });

  it('are no work once they are leave, whoever asks for it', async () => {
    const planned = await arrange({ days: ['2031-05-26'], kind: 'leave' });
    expect([planned.status, planned.body.code]).toEqual([422, 'activity.leave-is-no-work']);
    await arrange({ days: ['2031-05-25', '2031-05-26'] });
    const [first, second] = [await on(NEAR, '2031-05-25'), await on(NEAR, '2031-05-26')];
    const same = { whom: 'person', when: 'day', from: 540, to: 600, note: null };
    const become = (id: string, more: object) =>
      supervisor.patch(`/api/activities/${id}`, { ...same, ...more });
    const wrong = await become(second.id, { kind: 'leave', work: true, version: second.version });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'activity.leave-is-no-work']);
    await become(second.id, { kind: 'leave', work: false, version: second.version });
    await become(first.id, { when: 'onwards', work: true, version: first.version });
    expect([(await on(NEAR, '2031-05-25')).work, (await on(NEAR, '2031-05-26')).work]).toEqual([true, false]);
  });

  it('are moved all or none, where one would lie over something else', async () => {
    const days = ['2031-05-27', '2031-05-28'];
    await arrange({ days });
    await arrange({ days: ['2031-05-28'], from: 700, to: 760, note: '别的' });
    const { id, version } = await on(NEAR, '2031-05-27');
    const moved = { whom: 'person', when: 'onwards', from: 700, to: 720, work: true, note: null, version };
    const refused = await supervisor.patch(`/api/activities/${id}`, moved);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'activity.overlaps']);
    expect(await told(NEAR, days)).toEqual(['27 540 退换货政策', '28 540 退换货政策', '28 700 别的']);
  });

  it('tell a team leader what it is about only of the own team', async () => {
    await arrange({ days: ['2031-05-07'], staffIds: [NEAR, FAR] });
    const leader = await app.as('leader');
    const noteOf = async (id: string) =>
      (await ofPerson(id, leader)).find(({ day }) => day === '2031-05-07')?.note;
    expect([await noteOf(NEAR), await noteOf(FAR)]).toEqual(['退换货政策', null]);
  });

  it('stay as they are, leave too, while the month is handed in, approved or closed', async () => {
    await arrange({ days: ['2031-05-09'] });
    const { id, version } = await on(NEAR, '2031-05-09');
    const standing = (state: string) =>
      app.dataSource.transaction(async (tx) => {
        await tx.query(`SELECT set_config('banke.company_id', $1, true)`, [demoId('company')]);
        await tx.query(
          `UPDATE roster SET state = $2, published_revision = CASE WHEN $2 IN ('published', 'closed') THEN revision END
            WHERE id = $1`,
          [roster.id, state],
        );
      });
    const moved = { whom: 'person', when: 'day', from: 600, to: 660, work: true, note: null, version };
    const leave = { departmentId: SERVICE, staffId: NEAR, from: '2031-04-30', through: '2031-05-01' };
    for (const state of ['submitted', 'approved', 'closed']) {
      await standing(state);
      const refusals = [
        await arrange({ days: ['2031-04-30', '2031-05-01'] }),
        await supervisor.patch(`/api/activities/${id}`, moved),
        await remove(id),
        await supervisor.post('/api/leaves', { ...leave, note: null }),
      ];
      expect(refusals.map((each) => codeOf(each))).toEqual(refusals.map(() => 'roster.days-locked'));
      expect(refusals[0]?.body).toMatchObject({ params: { day: '2031-05-01', month: '2031-05' } });
    }
    await standing('published');
    expect((await supervisor.patch(`/api/activities/${id}`, moved)).status).toBe(200);
    await standing('draft');
  });

  it('are arranged by who builds the roster of the department', async () => {
    await arrange({ days: ['2031-05-08'] });
    const { id, version } = await on(NEAR, '2031-05-08');
    const [desk, leader] = [await app.as('desk'), await app.as('leader')];
    expect((await arrange({}, desk)).body.code).toBe('department.not-found');
    expect((await arrange({}, leader)).body.code).toBe('access.refused');
    const moved = { whom: 'person', when: 'day', from: 600, to: 660, work: true, note: null, version };
    expect(codeOf(await desk.patch(`/api/activities/${id}`, moved))).toBe('activity.not-found');
    expect(codeOf(await remove(id, 'person', 'day', desk))).toBe('activity.not-found');
  });
});
