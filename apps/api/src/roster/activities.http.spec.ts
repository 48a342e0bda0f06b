import type { ActivityView, RosterView } from '@banke/contracts';
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
    client.post<ActivityView & Problem>('/api/activities', {
      ...{ departmentId: SERVICE, staffId: NEAR, kind: 'training', day: '2031-05-05' },
      ...{ from: 540, to: 600, work: true, note: '退换货政策', ...more },
    });

  it('are arranged, shown in the month, and cancelled', async () => {
    const { status, body } = await arrange();
    expect(status).toBe(201);
    expect(personOf(await rosters.month(roster.id), NEAR).activities).toEqual([body]);
    expect((await supervisor.delete(`/api/activities/${body.id}`)).status).toBe(204);
    expect(personOf(await rosters.month(roster.id), NEAR).activities).toEqual([]);
    const again = await supervisor.delete(`/api/activities/${body.id}`);
    expect([again.status, codeOf(again)]).toEqual([404, 'activity.not-found']);
  });

  it('do not lie over each other', async () => {
    await arrange({ day: '2031-05-06' });
    const over = await arrange({ day: '2031-05-06', from: 599, to: 700 });
    expect([over.status, over.body.code]).toEqual([409, 'activity.overlaps']);
    expect((await arrange({ day: '2031-05-06', from: 600, to: 700 })).status).toBe(201);
  });

  it('have an end after their beginning, and somebody who is there', async () => {
    const backwards = await arrange({ from: 600, to: 600 });
    expect([backwards.status, backwards.body.errors?.[0]?.path]).toEqual([400, 'to']);
    expect((await arrange({ staffId: staffId('钟慧玲') })).body.code).toBe('activity.not-there');
  });

  it('tell a team leader what it is about only of the own team', async () => {
    await arrange({ day: '2031-05-07' });
    await arrange({ day: '2031-05-07', staffId: FAR });
    const month = await rosters.month(roster.id, await app.as('leader'));
    const noteOf = (id: string) =>
      personOf(month, id).activities.find(({ day }) => day === '2031-05-07')?.note;
    expect([noteOf(NEAR), noteOf(FAR)]).toEqual(['退换货政策', null]);
  });

  it('are arranged by who builds the roster of the department', async () => {
    const { body } = await arrange({ day: '2031-05-08' });
    const [desk, leader] = [await app.as('desk'), await app.as('leader')];
    expect((await arrange({}, desk)).body.code).toBe('department.not-found');
    expect((await arrange({}, leader)).body.code).toBe('access.refused');
    expect(codeOf(await desk.delete(`/api/activities/${body.id}`))).toBe('activity.not-found');
  });
});
