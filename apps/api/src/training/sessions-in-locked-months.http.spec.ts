import type { RosterView, TrainingSessionView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { accountId, demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { personOf, TestRosters } from '../testing/test-rosters';

type Answer = TrainingSessionView & Problem;
const SERVICE = demoId('department service');
const [SEATED, WAITING, OTHER] = ['陈思远', '王梓萱', '李浩然'].map(staffId) as [string, string, string];
const DAY = '2031-05-05';

describe('a training session in a month', () => {
  let app: TestApp;
  let trainer: TestClient;
  let rosters: TestRosters;
  let roster: RosterView;
  let hour = 0;

  beforeAll(async () => {
    app = await openTestApp();
    trainer = await app.as('trainer');
    rosters = await TestRosters.open(await app.as('supervisor'), SERVICE);
    roster = await rosters.create('2031-05-01', '2031-05-31');
  });
  afterAll(() => app.close());

  const standing = (state: string) =>
    app.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('banke.company_id', $1, true)`, [demoId('company')]);
      await tx.query(
        `UPDATE roster SET state = $2, published_revision = CASE WHEN $2 IN ('published', 'closed') THEN revision END
          WHERE id = $1`,
        [roster.id, state],
      );
    });
  const put = (id: string, what: string, body: object) =>
    trainer.put<Answer>([`/api/training-sessions/${id}`, what].filter(Boolean).join('/'), body);
  const arrange = async (day: string): Promise<TrainingSessionView> => {
    const { status, body } = await trainer.post<Answer>('/api/training-sessions', {
      ...{
        departmentId: SERVICE,
        courseId: demoId('course 着装与仪容仪表'),
        trainerId: accountId('trainer'),
        day,
      },
      ...{ from: ++hour * 60, to: hour * 60 + 60, room: '二楼培训室', link: null, capacity: 1, note: null },
    });
    expect(status).toBe(201);
    return body;
  };
  const change = (
    { id, version, trainerId, room, link, note, day, from, to }: TrainingSessionView,
    more: object,
  ) => put(id, '', { ...{ trainerId, room, link, note, day, from, to, capacity: 1, version }, ...more });
  const seats = async ({ id }: TrainingSessionView) =>
    (await trainer.get<TrainingSessionView>(`/api/training-sessions/${id}`)).body.seats.map(
      ({ staffId, state }) => [staffId, state],
    );

  it.each(['submitted', 'approved', 'closed'])(
    'that is %s seats, moves and dismisses nobody',
    async (state) => {
      await standing('draft');
      const session = await arrange(DAY);
      await put(session.id, 'people', { staffIds: [SEATED, WAITING] });
      const empty = await arrange(DAY);
      const outside = await arrange('2031-04-30');
      await put(outside.id, 'people', { staffIds: [OTHER] });
      const before = (await personOfMonth(SEATED)).activities;

      await standing(state);
      const { version } = session;
      const refusals = [
        await put(empty.id, 'people', { staffIds: [OTHER] }),
        await trainer.delete<Problem>(`/api/training-sessions/${session.id}/people/${SEATED}`),
        await change(session, { capacity: 2 }),
        await change(session, { day: '2031-06-02' }),
        await change(outside, { day: DAY }),
        await put(session.id, 'cancellation', { reason: '讲师请假', version }),
      ];
      expect(refusals.map((each) => codeOf(each))).toEqual(refusals.map(() => 'roster.days-locked'));
      expect(refusals[0]?.body).toMatchObject({ params: { day: DAY, month: '2031-05' } });
      expect(await seats(session)).toEqual([
        [SEATED, 'seated'],
        [WAITING, 'waiting'],
      ]);
      expect((await personOfMonth(SEATED)).activities).toEqual(before);

      const off = await trainer.delete<Answer>(`/api/training-sessions/${session.id}/people/${WAITING}`);
      expect([off.status, off.body.seats.length]).toEqual([200, 1]);
      const unused = await put(empty.id, 'cancellation', { reason: '无人报名', version: empty.version });
      expect(unused.status).toBe(200);
    },
  );

  it('that is published seats and dismisses people as before', async () => {
    await standing('published');
    const session = await arrange(DAY);
    expect((await put(session.id, 'people', { staffIds: [OTHER] })).status).toBe(200);
    expect((await change(session, { day: '2031-05-06' })).status).toBe(200);
    const gone = await put(session.id, 'cancellation', { reason: '讲师请假', version: session.version + 1 });
    expect(gone.status).toBe(200);
  });

  const personOfMonth = async (id: string) => personOf(await rosters.month(roster.id), id);
});
