import type { TrainingRequestListView, TrainingRequestView, TrainingSessionView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { OutboxEntity, StaffEntity } from '@banke/database';
import { accountId, demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { testJobs } from '../../testing/test-jobs';

type Answer = TrainingRequestView & Problem;
const SERVICE = demoId('department service');
const COURSE = demoId('course 快捷话术');
const NOTHING = { trainerId: null, sessionId: null, scheduledOn: null, note: null };

describe('a course request', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
  });
  afterAll(() => app.close());

  const ask = (more: object = {}, client = staff) =>
    client.post<Answer>('/api/training-requests', {
      ...{ departmentId: null, kind: 'internal', courseId: null, topic: '退款话术', reason: '常被问' },
      ...more,
    });
  const step = ({ id, version }: TrainingRequestView, to: string, more: object = {}, client = trainer) =>
    client.put<Answer>(`/api/training-requests/${id}/state`, { ...NOTHING, to, ...more, version });
  const list = async (client: TestClient) =>
    (await client.get<TrainingRequestListView>('/api/training-requests')).body.requests;
  const arrange = (day: string) =>
    trainer.post<TrainingSessionView>('/api/training-sessions', {
      ...{ departmentId: SERVICE, courseId: COURSE, trainerId: accountId('trainer'), day },
      ...{ from: 60, to: 120, room: null, link: null, capacity: 5, note: null },
    });

  it('goes from the phone over review, trainer and session to delivered by its attendance, and is archived', async () => {
    const { status, body } = await ask();
    expect([status, body.departmentId, body.state, body.mayStep]).toEqual([
      ...[201, SERVICE, 'requested', ['cancelled']],
    ]);
    expect(codeOf(await step(body, 'reviewed', {}, staff))).toBe('training-request.not-found');
    const reviewed = (await step(body, 'reviewed')).body;
    expect(codeOf(await step(body, 'reviewed'))).toBe('training-request.changed');
    const assigned = (await step(reviewed, 'assigned', { trainerId: accountId('trainer') })).body;
    expect(codeOf(await step(assigned, 'scheduled', { scheduledOn: '2026-12-01' }))).toBe(
      'training-request.day-missing',
    );
    const session = (await arrange('2026-11-20')).body;
    const scheduled = (await step(assigned, 'scheduled', { sessionId: session.id })).body;
    expect(scheduled).toMatchObject({ sessionId: session.id, scheduledOn: '2026-11-20', courseId: COURSE });

    const person = await testJobs(app).inDemo((tx) =>
      tx.findOneByOrFail(StaffEntity, { accountId: accountId('staff') }),
    );
    const path = `/api/training-sessions/${session.id}`;
    await trainer.put(`${path}/people`, { staffIds: [person.id] });
    const marks = [{ staffId: person.id, attendance: 'present' }];
    await trainer.put(`${path}/attendance`, { marks, version: session.version });
    const [delivered] = await list(staff);
    expect(delivered?.state).toBe('delivered');
    const archived = delivered && (await step(delivered, 'archived')).body;
    expect(archived?.steps.map(({ state }) => state)).toEqual([
      ...['requested', 'reviewed', 'assigned', 'scheduled', 'delivered', 'archived'],
    ]);
    const told = await testJobs(app).inDemo((tx) =>
      tx.findBy(OutboxEntity, { kind: 'training.request-scheduled' }),
    );
    expect(told.flatMap(({ accountIds }) => accountIds)).toEqual([accountId('staff')]);
  });

  it('waits for another day when its session is cancelled', async () => {
    const reviewed = (await step((await ask()).body, 'reviewed')).body;
    const assigned = (await step(reviewed, 'assigned', { trainerId: accountId('trainer') })).body;
    const session = (await arrange('2031-05-05')).body;
    await step(assigned, 'scheduled', { sessionId: session.id });
    const reason = { reason: '讲师请假', version: session.version };
    await trainer.put(`/api/training-sessions/${session.id}/cancellation`, reason);
    const now = (await list(trainer)).find(({ id }) => id === assigned.id);
    expect(now).toMatchObject({ state: 'assigned', sessionId: null, scheduledOn: null });
  });

  it('is rejected with a reason, and cancelled by whoever asked', async () => {
    const { body } = await ask();
    expect(codeOf(await step(body, 'rejected'))).toBe('training-request.reason-missing');
    expect((await step(body, 'rejected', { note: '已有同类课程' })).body).toMatchObject({
      ...{ state: 'rejected', because: '已有同类课程', mayStep: [] },
    });
    const other = (await ask()).body;
    expect((await step(other, 'cancelled', { note: '不需要了' }, staff)).body.state).toBe('cancelled');
  });

  it('is not reviewed by whoever asked, nor seen from another department', async () => {
    const supervisor = await app.as('supervisor');
    const { body } = await ask({ departmentId: SERVICE }, supervisor);
    expect(codeOf(await step(body, 'reviewed', {}, supervisor))).toBe('training-request.own');
    const desk = await app.as('desk');
    expect((await list(desk)).map(({ id }) => id)).not.toContain(body.id);
    expect(codeOf(await step(body, 'reviewed', {}, desk))).toBe('training-request.not-found');
    expect(codeOf(await ask({ departmentId: SERVICE }, desk))).toBe('department.not-found');
  });

  it('for an external course closes only with agreement, materials and re-teach', async () => {
    let now = (await ask({ kind: 'external', topic: '心理急救' })).body;
    now = (await step(now, 'reviewed')).body;
    now = (await step(now, 'assigned', { trainerId: accountId('trainer') })).body;
    now = (await step(now, 'scheduled', { scheduledOn: '2026-11-20' })).body;
    now = (await step(now, 'delivered')).body;
    expect(codeOf(await step(now, 'archived'))).toBe('training-request.closing-missing');
    const close = (more: object, client = trainer) =>
      client.put<Answer>(`/api/training-requests/${now.id}/closing`, {
        ...{ agreementOn: '2026-11-01', materials: '共享盘/外训', reteachOn: null, ...more },
        version: now.version,
      });
    expect(codeOf(await close({}, staff))).toBe('access.refused');
    now = (await close({})).body;
    expect(now.gaps).toEqual(['reteach']);
    now = (await close({ reteachOn: '2026-11-20' })).body;
    expect((await step(now, 'archived')).body.state).toBe('archived');
  });
});
