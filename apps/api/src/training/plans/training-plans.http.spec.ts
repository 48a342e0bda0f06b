import { randomUUID } from 'node:crypto';
import type {
  TrainingPlanListView,
  TrainingPlanView,
  TrainingReportView,
  TrainingSessionView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { OutboxEntity } from '@banke/database';
import { readTable } from '@banke/documents';
import { readPdf } from '@banke/documents/testing';
import { accountId, demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { testJobs } from '../../testing/test-jobs';

type Answer = TrainingPlanView & Problem;
const PLANS = '/api/training-plans';
const SERVICE = demoId('department service');
const COURSE = demoId('course 快捷话术');
const line = (more: object = {}) => ({
  ...{ id: null, origin: 'manual', courseId: COURSE, title: '快捷话术', sessions: 2, day: '2026-11-10' },
  ...{ wholeWeek: true, trainerId: accountId('trainer'), people: 20, note: null, ...more },
});

describe('the training plan of a month', () => {
  let app: TestApp;
  let trainer: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    trainer = await app.as('trainer');
  });
  afterAll(() => app.close());

  const draft = (month: string, client = trainer) =>
    client.post<Answer>(PLANS, { departmentId: SERVICE, month });
  const save = ({ id, version }: TrainingPlanView, lines: object[], client = trainer) =>
    client.put<Answer>(`${PLANS}/${id}`, { lines, version });
  const step = ({ id, version }: TrainingPlanView, to: string, client = trainer) =>
    client.put<Answer>(`${PLANS}/${id}/state`, { to, version });
  const executed = async (month: string) => {
    const { months } = (await trainer.get<TrainingReportView>(`/api/training-report?month=${month}`)).body;
    const there = months.at(-1)?.departments.find(({ departmentId }) => departmentId === SERVICE);
    return [there?.planned, there?.held];
  };

  it('is drafted from what is due, what ends, and what was asked for', async () => {
    const { status, body } = await draft('2027-01-15');
    expect([status, body.state, body.month]).toEqual([201, 'draft', '2027-01-01']);
    const origins = new Set(body.lines.map(({ origin }) => origin));
    expect(origins.has('request')).toBe(true);
    expect(origins.has('assignment')).toBe(true);
    const courses = body.lines.flatMap(({ courseId }) => courseId ?? []);
    expect(new Set(courses).size).toBe(courses.length);
    expect(body.lines.every(({ day }) => day.startsWith('2027-01'))).toBe(true);
    expect(codeOf(await draft('2027-01-01'))).toBe('training-plan.month-taken');
    expect(codeOf(await draft('2026-10-01'))).toBe('training-plan.month-unfit');
  });

  it('has its sessions, and once it is handed in execution is measured by it', async () => {
    const before = await executed('2026-12-01');
    const plan = (await draft('2026-12-01')).body;
    const december = line({ day: '2026-12-10' });
    const saved = (
      await save(plan, [december, line({ courseId: null, title: '直播问答', day: '2026-12-20' })])
    ).body;
    expect(saved).toMatchObject({ planned: 4, held: 0, version: 2 });
    expect(await executed('2026-12-01')).toEqual(before);
    const session = await trainer.post<TrainingSessionView>('/api/training-sessions', {
      ...{ departmentId: SERVICE, courseId: COURSE, trainerId: accountId('trainer'), day: '2026-12-10' },
      ...{ from: 480, to: 540, room: null, link: null, capacity: 12, note: null },
    });
    const submitted = (await step(saved, 'submitted')).body;
    expect(submitted.lines[0]?.arranged.map(({ id }) => id)).toEqual([session.body.id]);
    expect(await executed('2026-12-01')).toEqual([4, 0]);
    const told = await testJobs(app).inDemo((tx) =>
      tx.findBy(OutboxEntity, { kind: 'training.plan-submitted' }),
    );
    expect(told.flatMap(({ accountIds }) => accountIds)).toContain(accountId('hr'));
    expect(codeOf(await save(submitted, [december]))).toBe('training-plan.submitted');
    expect(told.flatMap(({ accountIds }) => accountIds)).toContain(accountId('manager'));
    const again = (await step(submitted, 'draft')).body;
    const less = (await save(again, [december])).body;
    expect(less.lines).toHaveLength(1);
    expect(await executed('2026-12-01')).toEqual([4, 0]);
    expect((await step(less, 'submitted')).body.planned).toBe(2);
    expect(await executed('2026-12-01')).toEqual([2, 0]);
  });

  it('is measured by what was handed in first once its month has begun, and is taken back only with a reason', async () => {
    const month = '2026-11-01';
    const { plans } = (await trainer.get<TrainingPlanListView>(`${PLANS}?month=${month}`)).body;
    const there = plans.find(({ departmentId }) => departmentId === SERVICE);
    if (!there) throw new Error('the demo has a plan of this month');
    const before = await executed(month);
    expect(codeOf(await step(there, 'draft'))).toBe('training-plan.reason-missing');
    const { id, version } = there;
    const back = await trainer.put<Answer>(`${PLANS}/${id}/state`, {
      to: 'draft',
      version,
      reason: '讲师请假',
    });
    expect(await executed(month)).toEqual(before);
    const less = (await save(back.body, [line({ sessions: 1 })])).body;
    const again = (await step(less, 'submitted')).body;
    expect([again.planned, again.held]).toEqual([there.planned, there.held]);
    expect(await executed(month)).toEqual(before);
    const audit = await testJobs(app).inDemo((tx) =>
      tx.query<{ after: { reason?: string; lines?: string } }[]>(
        `SELECT after FROM audit_entry WHERE action = 'training-plan.reopened' AND subject_id = $1`,
        [id],
      ),
    );
    expect(audit.map(({ after }) => after.reason)).toEqual(['讲师请假']);
  });

  it('keeps why a line is there, and takes no trainer who is not', async () => {
    const plan = (await draft('2027-08-01')).body;
    const [first] = plan.lines;
    const said = (more: object) => line({ day: '2027-08-10', ...more });
    const { id, courseId, title } = first ?? { id: null, courseId: null, title: '' };
    const saved = (
      await save(plan, [said({ id, courseId, title }), said({ courseId: null, origin: 'topic' })])
    ).body;
    expect(saved.lines.map(({ id, origin }) => (id === first?.id ? 'known' : origin)).sort()).toEqual([
      'known',
      'manual',
    ]);
    expect(saved.lines.find(({ id }) => id === first?.id)?.origin).toBe(first?.origin);
    expect(codeOf(await save(saved, [said({ courseId: null, trainerId: randomUUID() })]))).toBe(
      'training-plan.trainer-unfit',
    );
  });

  it('has each course once, on days of its month, and is not empty when it is handed in', async () => {
    const plan = (await draft('2027-03-01')).body;
    const [march, other] = [line({ day: '2027-03-01' }), line({ day: '2027-03-02' })];
    expect(codeOf(await save(plan, [march, other]))).toBe('training-plan.course-twice');
    expect(codeOf(await save(plan, [line()]))).toBe('training-plan.day-unfit');
    const empty = (await save(plan, [])).body;
    expect(codeOf(await step(empty, 'submitted'))).toBe('training-plan.empty');
    expect(codeOf(await save(plan, [march]))).toBe('training-plan.changed');
  });

  it('stays in its department', async () => {
    const plan = (await draft('2027-04-01')).body;
    const desk = await app.as('desk');
    expect(codeOf(await draft('2027-05-01', desk))).toBe('department.not-found');
    expect(codeOf(await save(plan, [], desk))).toBe('training-plan.not-found');
    expect(codeOf(await desk.get<Answer>(`${PLANS}/${plan.id}/sheet?format=xlsx`))).toBe(
      'training-plan.not-found',
    );
    const { plans } = (await desk.get<TrainingPlanListView>(`${PLANS}?month=2027-04-01`)).body;
    expect(plans).toEqual([]);
    const leader = await app.as('leader');
    const seen = (await leader.get<TrainingPlanListView>(`${PLANS}?month=2027-04-01`)).body.plans;
    expect(seen.map(({ id, editable }) => [id, editable])).toEqual([[plan.id, false]]);
  });

  it('leaves with its lines as a table and on paper', async () => {
    const plan = (await draft('2027-06-01')).body;
    const { id, lines } = (await save(plan, [line({ day: '2027-06-08', note: '带上投诉案例' })])).body;
    const file = async (format: string) =>
      (await trainer.download(`${PLANS}/${id}/sheet?format=${format}`)).bytes;
    for (const format of ['xlsx', 'csv-utf8']) {
      const rows = (await readTable(await file(format))).rows.map(({ cells }) =>
        cells.map((cell) => (cell && 'text' in cell ? cell.text : '')),
      );
      expect(rows[0]?.slice(0, 6)).toEqual(['课程', '来由', '计划日期', '讲师', '计划人数', '计划场次']);
      expect(rows[1]).toEqual([
        ...['快捷话术', '自行添加', '2027-06-08 当周', lines[0]?.trainerName],
        ...['20', '2', '0', '0', '带上投诉案例'],
      ]);
    }
    const [page] = readPdf(await file('pdf')).pages;
    for (const said of ['月度培训计划', '草稿', '快捷话术', '2027-06-08 当周', '带上投诉案例'])
      expect(page?.text).toContain(said);
  });
});
