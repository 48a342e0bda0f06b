import type { LeaveListView, LeaveView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { personOf, TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');
/** In 售前, whose leader the demo's is; and in 售后. */
const [NEAR, FAR] = [staffId('陈思远'), staffId('韩雪梅')];
const LIST = `/api/leaves?department=${SERVICE}&from=2031-05-01&through=2031-05-31`;
const cancelling = (from: string, through: string, staff = NEAR) =>
  `/api/leaves?department=${SERVICE}&staff=${staff}&from=${from}&through=${through}`;

describe('planned leave', () => {
  let app: TestApp;
  let supervisor: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
  });
  afterAll(() => app.close());

  const plan = (from: string, through: string, more: object = {}, client = supervisor) =>
    client.post<LeaveView & Problem>('/api/leaves', {
      ...{ departmentId: SERVICE, staffId: NEAR, from, through, note: '年假', ...more },
    });
  const list = async (client = supervisor) => (await client.get<LeaveListView>(LIST)).body.leaves;

  it('lies on every day of its run, and goes day by day', async () => {
    const { status, body } = await plan('2031-05-30', '2031-06-02');
    expect([status, body.from, body.through, body.note]).toEqual([201, '2031-05-30', '2031-06-02', '年假']);
    const rosters = await TestRosters.open(supervisor, SERVICE);
    const roster = await rosters.create('2031-05-01', '2031-05-31');
    const days = personOf(await rosters.month(roster.id), NEAR).activities;
    expect(days.map(({ day, kind, from, to }) => [day, kind, from, to])).toEqual([
      ['2031-05-30', 'leave', 0, 1440],
      ['2031-05-31', 'leave', 0, 1440],
      ['2031-06-01', 'leave', 0, 1440],
      ['2031-06-02', 'leave', 0, 1440],
    ]);
    expect((await supervisor.delete(cancelling('2031-05-31', '2031-06-02'))).status).toBe(204);
    expect((await list()).map(({ from, through }) => [from, through])).toEqual([
      ['2031-05-30', '2031-05-30'],
    ]);
    await supervisor.delete(cancelling('2031-05-30', '2031-05-30'));
    const again = await supervisor.delete(cancelling('2031-05-30', '2031-05-30'));
    expect([again.status, codeOf(again)]).toEqual([404, 'leave.not-found']);
  });

  it('is told when it was entered in the grid for a part of a day', async () => {
    const body = { departmentId: SERVICE, staffIds: [NEAR], kind: 'leave', from: 780, to: 1080 };
    const entered = await supervisor.post('/api/activities', {
      ...{ ...body, days: ['2031-07-08'], work: false, note: '看牙' },
    });
    expect(entered.status).toBe(201);
    const july = LIST.replaceAll('2031-05', '2031-07');
    expect((await supervisor.get<LeaveListView>(july)).body.leaves).toMatchObject([
      { staffId: NEAR, from: '2031-07-08', through: '2031-07-08', starts: 780, ends: 1080, note: '看牙' },
    ]);
  });

  it('does not lie over what is arranged, and then not at all', async () => {
    await plan('2031-05-10', '2031-05-11');
    expect(codeOf(await plan('2031-05-09', '2031-05-10'))).toBe('activity.overlaps');
    expect((await list()).map(({ from }) => from)).toEqual(['2031-05-10']);
    await supervisor.delete(cancelling('2031-05-10', '2031-05-11'));
  });

  it.each([
    ['ends before it begins', '2031-05-10', '2031-05-09'],
    ['lasts longer than a hundred days', '2031-05-10', '2031-08-20'],
  ])('is refused when it %s', async (_, from, through) => {
    const { status, body } = await plan(from, through);
    expect([status, body.errors?.[0]?.path]).toEqual([400, 'through']);
  });

  it('needs somebody who is there throughout', async () => {
    expect((await plan('2019-05-10', '2031-05-12')).status).toBe(400);
    expect((await plan('2019-05-10', '2019-05-12')).body.code).toBe('activity.not-there');
    expect((await plan('2031-05-10', '2031-05-12', { staffId: staffId('钟慧玲') })).body.code).toBe(
      'activity.not-there',
    );
  });

  it('is told to team leaders, what it is about only of the own team', async () => {
    await plan('2031-05-20', '2031-05-21');
    await plan('2031-05-20', '2031-05-21', { staffId: FAR });
    const seen = await list(await app.as('leader'));
    expect(new Map(seen.map(({ staffId, note }) => [staffId, note]))).toEqual(
      new Map([
        [NEAR, '年假'],
        [FAR, null],
      ]),
    );
  });

  it('is planned by who builds the roster of the department', async () => {
    const [desk, leader] = [await app.as('desk'), await app.as('leader')];
    expect((await plan('2031-05-25', '2031-05-25', {}, desk)).body.code).toBe('department.not-found');
    expect((await plan('2031-05-25', '2031-05-25', {}, leader)).body.code).toBe('access.refused');
    expect(codeOf(await desk.delete(cancelling('2031-05-20', '2031-05-21')))).toBe('department.not-found');
  });
});
