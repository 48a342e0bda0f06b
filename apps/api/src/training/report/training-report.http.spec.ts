import { randomUUID } from 'node:crypto';
import type { TrainingReportView } from '@banke/contracts';
import { DepartmentEntity, LearningEntity, TrainingSeatEntity, TrainingSessionEntity } from '@banke/database';
import { readTable, type CellValue } from '@banke/documents';
import { accountId, demoId } from '../../demo/demo-id';
import { staffId } from '../../demo/demo-records';
import { openTestApp, type TestApp } from '../../testing/test-app';
import type { TestClient } from '../../testing/test-client';
import { testJobs } from '../../testing/test-jobs';

const SERVICE = demoId('department service');
const COURSE = demoId('course 着装与仪容仪表');
const [PRESENT, ABSENT, READER] = [staffId('陈思远'), staffId('王梓萱'), staffId('李浩然')];
/** Long before anything of the demo. */
const MONTH = '2026-05-01';

function textOf(cell: CellValue | undefined): string {
  return cell && 'text' in cell ? cell.text : '';
}

describe('the report of training', () => {
  let app: TestApp;
  let trainer: TestClient;

  const inDemo: ReturnType<typeof testJobs>['inDemo'] = (work) => testJobs(app).inDemo(work);

  beforeAll(async () => {
    app = await openTestApp();
    trainer = await app.as('trainer');
    const { companyId } = await inDemo((tx) => tx.findOneByOrFail(DepartmentEntity, { id: SERVICE }));
    const session = (from: number, more: object) => ({
      ...{
        companyId,
        id: randomUUID(),
        departmentId: SERVICE,
        courseId: COURSE,
        trainerId: accountId('trainer'),
      },
      ...{ day: '2026-05-11', minutes: `[${String(from)},${String(from + 90)})`, capacity: 9 },
      ...{ createdAt: new Date('2026-05-01T08:00:00Z'), ...more },
    });
    const held = session(480, { heldAt: new Date('2026-05-11T08:00:00Z') });
    const cancelled = session(600, { cancelledAt: new Date('2026-05-10T08:00:00Z') });
    const seat = { companyId, sessionId: held.id, state: 'seated' as const };
    await inDemo(async (tx) => {
      await tx.insert(TrainingSessionEntity, [held, cancelled]);
      await tx.insert(TrainingSeatEntity, [
        { ...seat, staffId: PRESENT, attendance: 'present' },
        { ...seat, staffId: ABSENT, attendance: 'absent' },
      ]);
      // May still, by the clocks of the company.
      const completedAt = new Date('2026-05-31T15:59:00Z');
      await tx.insert(LearningEntity, {
        ...{ companyId, id: randomUUID(), staffId: READER, courseId: COURSE, number: 1 },
        ...{ startedAt: completedAt, completedAt },
      });
    });
  });
  afterAll(() => app.close());

  const monthOf = async (client: TestClient) =>
    (await client.get<TrainingReportView>(`/api/training-report?month=${MONTH}`)).body.months.at(-1);

  it('counts who came or read, what was held of what was planned, and who taught how long', async () => {
    const month = await monthOf(trainer);
    const service = month?.departments.find(({ departmentId }) => departmentId === SERVICE);
    expect(service).toMatchObject({ trained: 2, planned: 2, held: 1, satisfaction: { n: 0, share: null } });
    expect(service?.people).toBeGreaterThan(1);
    expect(month?.trainers).toMatchObject([
      { departmentId: SERVICE, trainerId: accountId('trainer'), sessions: 1, minutes: 90 },
    ]);
  });

  it('has six months, each with what was overdue in its end', async () => {
    const { body } = await trainer.get<TrainingReportView>('/api/training-report?month=2026-11-20');
    expect(body.months.map(({ month }) => month)).toEqual(
      ['06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}-01`),
    );
    const overdue = await trainer.get<{ counts: { standing: string; n: number }[] }>(
      `/api/assigned-courses?department=${SERVICE}`,
    );
    const service = body.months.at(-1)?.departments.find(({ departmentId }) => departmentId === SERVICE);
    expect(service?.overdue).toBe(overdue.body.counts.find(({ standing }) => standing === 'overdue')?.n);
  });

  it('counts only the people somebody follows', async () => {
    const whole = (await monthOf(trainer))?.departments.find(({ departmentId }) => departmentId === SERVICE);
    const leader = (await monthOf(await app.as('leader')))?.departments;
    expect(leader?.map(({ departmentId }) => departmentId)).toEqual([SERVICE]);
    expect(leader?.[0]?.people).toBeGreaterThan(0);
    expect(leader?.[0]?.people).toBeLessThan(whole?.people ?? 0);
  });

  it('counts for a team only the sessions its people sat in', async () => {
    const leader = await monthOf(await app.as('leader'));
    expect(leader?.departments[0]).toMatchObject({ planned: 1, held: 1 });
    expect(leader?.trainers).toMatchObject([{ sessions: 1, minutes: 90 }]);
    await inDemo((tx) =>
      tx.query(`UPDATE training_seat SET state = 'waiting' WHERE staff_id = ANY ($1)`, [[PRESENT, ABSENT]]),
    );
    const without = await monthOf(await app.as('leader'));
    expect(without?.departments[0]).toMatchObject({ planned: 0, held: 0 });
    expect(without?.trainers).toEqual([]);
    await inDemo((tx) =>
      tx.query(`UPDATE training_seat SET state = 'seated' WHERE staff_id = ANY ($1)`, [[PRESENT, ABSENT]]),
    );
  });

  it('is taken along as a table, of one department if asked', async () => {
    const address = `/api/training-report/sheet?month=${MONTH}&format=xlsx&language=zh-CN`;
    const rowsOf = async (more: string) =>
      (await readTable((await trainer.download(address + more)).bytes)).rows.map(({ cells }) =>
        cells.map(textOf),
      );
    const rows = await rowsOf(`&department=${SERVICE}`);
    expect(rows[0]).toEqual(expect.arrayContaining(['覆盖率（%）', '执行率（%）', '满意度（%）']));
    const row = rows.find(([month]) => month === '2026-05');
    expect(row?.slice(3, 4)).toEqual(['2']);
    expect(row?.slice(5, 8)).toEqual(['2', '1', '50']);
    expect((await rowsOf(`&department=${accountId('trainer')}`)).length).toBe(1);
  });
});
