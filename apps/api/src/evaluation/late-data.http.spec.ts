import type { EvaluationMonthDetailView, LateAdjustmentView, QuarterView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { SERVICE, TestEvaluation, worked } from '../testing/test-evaluation';

const ME = staffId('林晓雨');

describe('data that comes after a month was closed', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let evaluation: TestEvaluation;
  let closed: EvaluationMonthDetailView;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    evaluation = await TestEvaluation.open(supervisor, await app.as('hr'));
    closed = await evaluation.month('2026-10');
  });
  afterAll(() => app.close());

  const send = (request: object, id = closed.id, client = supervisor) =>
    client.post<LateAdjustmentView & Problem>(`/api/evaluation-months/${id}/late`, {
      ...{ staffId: ME, line: null, value: null, points: null, violation: null, title: '核对后补记' },
      ...request,
    });
  const totalOf = ({ people }: EvaluationMonthDetailView) =>
    people.find(({ staffId: id }) => id === ME)?.total;

  it('stands as an adjustment in the next open month, and the closed one stays as it was', async () => {
    const before = totalOf(closed);
    const { month, points } = worked(await send({ points: -2_00 }));
    // The closed month stood above its cap, so that not all of the two points are lost.
    expect([month, points < 0 && points >= -2_00]).toEqual(['2026-11-01', true]);
    const open = await evaluation.month('2026-11');
    expect(open.entries.find(({ title }) => title === '核对后补记')).toMatchObject({
      ...{ staffId: ME, points, late: { month: '2026-10-01', line: null } },
    });
    const after = await evaluation.show(closed.id);
    expect([totalOf(after), after.outdated, after.state]).toEqual([before, false, 'locked']);
  });

  it('is worth what a figure would have changed, and nothing the second time', async () => {
    const value = { numerator: 0, denominator: 1 };
    const { points } = worked(await send({ line: 'quiz', value }));
    expect(points).toBeLessThan(0);
    expect(codeOf(await send({ line: 'quiz', value }))).toBe('late.changes-nothing');
    expect(codeOf(await send({ line: 'unheard', value }))).toBe('evaluation.no-such-line');
    expect(codeOf(await send({}))).toBe('late.nothing-said');
  });

  it('counts a heavy violation as a breach of its own quarter, and once', async () => {
    const breaches = async (day: string) =>
      (
        await supervisor.get<QuarterView>(`/api/evaluation-quarters?department=${SERVICE}&day=${day}`)
      ).body.people.find(({ staffId: id }) => id === ME)?.breaches;
    const before = await breaches('2026-09-01');
    const september = await evaluation.month('2026-09');
    worked(await send({ points: -20_00, violation: 'heavy' }, september.id));
    expect(await breaches('2026-09-01')).toBe((before ?? 0) + 1);
    const inNext = (await evaluation.month('2026-11')).entries.filter(({ late }) => late !== null);
    expect(inNext.map(({ late }) => late?.month).sort()).toEqual(['2026-09-01', '2026-10-01', '2026-10-01']);
  });

  it('is entered as usual while a month is not published', async () => {
    const open = await evaluation.month('2026-11');
    expect(codeOf(await send({ points: -2_00 }, open.id))).toBe('late.still-open');
    expect(codeOf(await send({ points: -2_00 }, closed.id, await app.as('desk')))).toBe(
      'evaluation.not-found',
    );
  });
});
