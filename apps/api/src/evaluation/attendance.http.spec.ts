import type { AttendanceMonthView, SheetAppliedView, HeadedSheetPlanView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { readTable } from '@banke/documents';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { TestEvaluation, worked } from '../testing/test-evaluation';

const ME = staffId('林晓雨');
const NONE = { late: 0, early: 0, absences: 0, workedMinutes: null };

describe('the attendance of a month', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let evaluation: TestEvaluation;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    evaluation = await TestEvaluation.open(supervisor, await app.as('hr'));
  });
  afterAll(() => app.close());

  const address = (month: string) => `/api/evaluation-months/${month}/attendance`;
  const show = async (month: string) => worked(await supervisor.get<AttendanceMonthView>(address(month)));
  const mine = async (month: string) => {
    const found = (await show(month)).people.find(({ staffId: id }) => id === ME);
    if (!found) throw new Error('not in the month');
    return found;
  };
  const enter = (month: string, recorded: object | null, seen = 0) =>
    supervisor.put<AttendanceMonthView & Problem>(address(month), {
      records: [{ staffId: ME, seen, recorded }],
    });
  const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8');
  const apply = (month: string, file: Buffer, plan: string) =>
    supervisor.upload<SheetAppliedView & Problem>(`${address(month)}/sheet?plan=${plan}`, file);
  const preview = (month: string, file: Buffer) =>
    supervisor.upload<HeadedSheetPlanView & Problem>(`${address(month)}/sheet/plan`, file);

  it('stands beside the published roster and gives the attendance line its figure', async () => {
    const { id } = await evaluation.month('2026-06');
    worked(await enter(id, { ...NONE, late: 2, early: 1, workedMinutes: 9600 }));
    expect(await mine(id)).toMatchObject({ number: 1, recorded: { late: 2, early: 1, workedMinutes: 9600 } });
    const seen = await evaluation.show(id);
    const person = seen.people.find(({ staffId: who }) => who === ME);
    expect(person?.attended).toEqual([{ line: 'late', value: { numerator: 3, denominator: 1 } }]);
    expect(seen.gaps.find(({ code }) => code === 'no-attendance')).toBeDefined();
  });

  it('gives way to a figure somebody typed, and comes back when that is taken away', async () => {
    const { id } = await evaluation.month('2026-06');
    worked(await evaluation.enter(id, ME, { late: [0, 1] }));
    const attended = async () =>
      (await evaluation.show(id)).people.find(({ staffId: who }) => who === ME)?.attended;
    expect(await attended()).toEqual([]);
    worked(await evaluation.enter(id, ME, { late: null }, 1));
    expect(await attended()).toHaveLength(1);
  });

  it('is written upon what one saw, and can be taken away', async () => {
    const { id } = await evaluation.month('2026-06');
    expect(codeOf(await enter(id, NONE))).toBe('evaluation.figure-changed');
    worked(await enter(id, null, 1));
    expect(await mine(id)).toMatchObject({ number: 2, recorded: null });
  });

  it('holds no more than the published roster has shifts, and takes missed shifts off the days worked', async () => {
    const { id } = await evaluation.month('2026-10');
    const locked = await evaluation.show(id);
    expect(locked.state).toBe('locked');
    const { plannedShifts, plannedMinutes, employeeNumber } = await mine(id);
    expect([plannedShifts > 10, plannedMinutes > plannedShifts * 60]).toEqual([true, true]);
    expect(codeOf(await enter(id, NONE))).toBe('evaluation.closed');
    const { id: open } = await evaluation.month('2026-11');
    const planned = (await mine(open)).plannedShifts;
    expect((await enter(open, { ...NONE, absences: planned + 1 })).body).toMatchObject({
      code: 'attendance.more-than-planned',
      params: { planned },
    });
    const { body } = await preview(open, csv('工号,旷工', `${employeeNumber ?? ''},${planned + 1}`));
    expect(body.errors).toEqual([
      {
        ...{ row: 2, column: '旷工', code: 'number-out-of-range' },
        params: { value: String(planned + 1), min: 0, max: planned },
      },
    ]);
  });

  it('comes from a sheet that is looked at first and changes nothing the second time', async () => {
    const { id } = await evaluation.month('2026-05');
    const { employeeNumber: number, name } = await mine(id);
    const file = csv('工号,姓名,迟到,早退,旷工,工时', `${number ?? ''},${name},1,,,160`);
    const { body } = await preview(id, file);
    expect(body).toMatchObject({ changeCount: 4, errors: [] });
    expect((await apply(id, file, 'another')).body.code).toBe('table.plan-outdated');
    expect((await apply(id, file, body.plan)).body).toEqual({ changed: 4 });
    expect((await apply(id, file, body.plan)).body).toEqual({ changed: 0 });
    const { bytes } = await supervisor.download(`${address(id)}/sheet?format=csv-utf8`);
    const rows = (await readTable(Buffer.from(bytes))).rows.map(({ cells }) =>
      cells.map((cell) => (cell && 'text' in cell ? cell.text : null)),
    );
    expect(rows[0]?.slice(0, 6)).toEqual(['工号', '姓名', '迟到次数', '早退次数', '旷工班数', '实际工时']);
    expect(rows.find((cells) => cells[1] === name)?.slice(2, 6)).toEqual(['1', '0', '0', '160']);
  });

  it('is nothing for the supervisor of another department', async () => {
    const { id } = await evaluation.month('2026-05');
    const desk = await app.as('desk');
    expect((await desk.get(address(id))).status).toBe(404);
    expect(codeOf(await desk.put(address(id), { records: [] }))).toBe('evaluation.not-found');
  });

  it('asks once what a heading of a clock’s file means, and remembers it apart from that of figures', async () => {
    const { id } = await evaluation.month('2026-06');
    const file = csv('工号,打卡晚到（次）,机号', `${(await mine(id)).employeeNumber ?? ''},3,7`);
    const seen = worked(await preview(id, file));
    expect([seen.unknown, seen.meanings]).toEqual([
      ['打卡晚到（次）', '机号'],
      ['late', 'early', 'absences', 'hours'],
    ]);
    const explain = (heading: string, name: string | null) =>
      supervisor.put<Problem>(`${address(id)}/headings`, { heading, name });
    expect(codeOf(await explain('打卡晚到（次）', '转化率'))).toBe('evaluation.no-such-line');
    expect((await explain('打卡晚到（次）', 'late')).status).toBe(204);
    expect((await explain('机号', null)).status).toBe(204);
    const then = worked(await preview(id, file));
    expect([then.unknown, then.explained]).toEqual([
      [],
      [
        { heading: '打卡晚到（次）', name: 'late' },
        { heading: '机号', name: null },
      ],
    ]);
    expect(then.changes.map(({ names, after }) => [names[1], after])).toContainEqual(['late', '3']);
    const figures = await supervisor.upload<HeadedSheetPlanView & Problem>(
      `/api/evaluation-months/${id}/sheet/plan`,
      file,
    );
    expect(worked(figures).unknown).toEqual(['打卡晚到（次）', '机号']);
  });
});
