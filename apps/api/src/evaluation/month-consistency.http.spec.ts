import type { EvaluationMonthDetailView } from '@banke/contracts';
import { AuditTrail } from '../audit/audit-trail.service';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { TestEvaluation, worked } from '../testing/test-evaluation';

const ME = staffId('林晓雨');
const FIGURES: Record<string, [number, number]> = { 'days-worked': [21, 1], satisfaction: [95, 100] };

describe('a month that many work at', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let evaluation: TestEvaluation;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    evaluation = await TestEvaluation.open(supervisor, await app.as('hr'));
  });
  afterAll(() => app.close());

  const filled = async (name: string) => {
    const month = await evaluation.month(name);
    worked(await evaluation.enter(month.id, ME, FIGURES));
    return evaluation.steps(await evaluation.show(month.id), 'data-in');
  };
  const totalOf = ({ people }: EvaluationMonthDetailView) =>
    people.find((person) => person.staffId === ME)?.total;
  const bothTake = async (step: string, { id, version }: EvaluationMonthDetailView) => {
    const clients = [await app.as('supervisor'), await app.as('admin')];
    const answers = await Promise.all(
      clients.map((client) => client.post(`/api/evaluation-months/${id}/steps`, { step, version })),
    );
    return answers.map(({ status }) => status).sort();
  };

  it('is closed by one of two who do it at once, and the other is told', async () => {
    const reviewed = await evaluation.steps(await filled('2026-06'), 'calculate', 'review');
    const manager = await app.as('manager');
    const approval = { approved: true, version: reviewed.version };
    worked(await manager.put(`/api/evaluation-months/${reviewed.id}/approval`, approval));
    expect(await bothTake('publish', await evaluation.show(reviewed.id))).toEqual([200, 409]);
    app.clock.set('2026-12-20T02:00:00Z');
    evaluation = await TestEvaluation.open(await app.as('supervisor'), await app.as('hr'));
    expect(await bothTake('lock', await evaluation.show(reviewed.id))).toEqual([200, 409]);
    const locked = await evaluation.show(reviewed.id);
    expect([locked.state, locked.steps.filter(({ step }) => step === 'lock').length]).toEqual(['locked', 1]);
  });

  it('is as it was when the server dies between the results and the step', async () => {
    const month = await filled('2026-05');
    const died = jest.spyOn(app.context.get(AuditTrail), 'record').mockRejectedValueOnce(new Error('died'));
    expect((await evaluation.step(month, 'calculate')).status).toBe(500);
    died.mockRestore();
    const after = await evaluation.show(month.id);
    expect([after.state, after.calculation, after.version, totalOf(after)]).toEqual([
      ...['data-in', 0, month.version, null],
    ]);
    const again = await evaluation.steps(after, 'calculate');
    expect([again.calculation, again.outdated, totalOf(again)]).toEqual([1, false, 100_00]);
  });

  it('has one result when figures come in while it is calculated: with them, or known to be older', async () => {
    const month = await filled('2026-04');
    const [calculated, entered] = await Promise.all([
      evaluation.step(month, 'calculate'),
      evaluation.enter(month.id, ME, { satisfaction: [875, 1000] }, 1),
    ]);
    expect([calculated.status, entered.status]).toEqual([200, 200]);
    const after = await evaluation.show(month.id);
    // Half of 83.34 % satisfaction and all of 16.66 % clean attendance.
    expect([58_34, 100_00]).toContain(totalOf(after));
    expect(after.outdated).toBe(totalOf(after) === 100_00);
    if (after.outdated)
      expect(codeOf(await evaluation.step(after, 'review'))).toBe('evaluation.step-refused');
    expect(totalOf(await evaluation.steps(after, 'calculate'))).toBe(58_34);
  });
});
