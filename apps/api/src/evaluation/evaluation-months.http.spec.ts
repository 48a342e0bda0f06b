import type {
  EvaluationMonthDetailView,
  MonthPreviewView,
  OwnScoreListView,
  PersonResultView,
} from '@banke/contracts';
import { isScored } from '@banke/domain/evaluation';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { SERVICE, TestEvaluation, worked } from '../testing/test-evaluation';

/** Whose account `staff` is; and a colleague of the same post. */
const [ME, COLLEAGUE] = [staffId('林晓雨'), staffId('陈思远')];
const FULL: Record<string, [number, number]> = {
  'days-worked': [21, 1],
  satisfaction: [95, 100],
  conversion: [288, 10_000],
  'response-time': [30, 1],
  'inspection-result': [100, 1],
  quiz: [100, 1],
  'basic-work': [100, 1],
  skills: [100, 1],
  'service-quality': [80, 1],
};

describe('a month that is scored', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let manager: TestClient;
  let staff: TestClient;
  let evaluation: TestEvaluation;

  beforeAll(async () => {
    app = await openTestApp();
    [supervisor, manager, staff] = [
      await app.as('supervisor'),
      await app.as('manager'),
      await app.as('staff'),
    ];
    evaluation = await TestEvaluation.open(supervisor, await app.as('hr'));
  });
  afterAll(() => app.close());

  const own = async () => (await staff.get<OwnScoreListView>('/api/me/scores')).body.months;
  const ownOf = async (firstDay: string) => (await own()).find((month) => month.firstDay === firstDay);
  const approve = (month: EvaluationMonthDetailView, more: object = {}, client = manager) =>
    client.put(`/api/evaluation-months/${month.id}/approval`, {
      approved: true,
      version: month.version,
      ...more,
    });
  const filled = async (name: string) => {
    const month = await evaluation.month(name);
    worked(await evaluation.enter(month.id, ME, FULL));
    worked(await evaluation.enter(month.id, COLLEAGUE, { ...FULL, satisfaction: [875, 1000] }));
    return evaluation.show(month.id);
  };
  const published = async (name: string) => {
    const reviewed = await evaluation.steps(await filled(name), 'data-in', 'calculate', 'review');
    worked(await approve(reviewed));
    return evaluation.steps(await evaluation.show(reviewed.id), 'publish');
  };

  it('goes from opened to published, and staff see every line from then on', async () => {
    const opened = await filled('2026-06');
    expect([opened.state, opened.editable, opened.next.map(({ step }) => step)]).toEqual([
      'open',
      true,
      ['data-in'],
    ]);
    const reviewed = await evaluation.steps(opened, 'data-in', 'calculate', 'review');
    const found = reviewed.people.find((person) => person.staffId === ME);
    expect([found?.total, found?.rank, found?.notScored]).toEqual([99_40, 1, null]);
    expect(await ownOf('2026-06-01')).toBeUndefined();

    worked(await approve(reviewed));
    const shown = await evaluation.steps(await evaluation.show(reviewed.id), 'publish');
    expect(shown.appealsThrough).toBe('2026-11-25');
    const mine = await ownOf('2026-06-01');
    expect([mine?.total, mine?.rank, mine?.pool]).toEqual([99_40, 1, 2]);
    if (mine?.outcome.outcome !== 'scored') throw new Error('not scored');
    const lines = mine.outcome.score.stays.flatMap((stay) => stay.lines).filter(isScored);
    expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(mine.outcome.score.weighted);
    expect(lines.map(({ code }) => code)).toContain('late');
  });

  it('names what is missing before each step', async () => {
    const month = await evaluation.month('2026-05');
    expect(month.next).toEqual([{ step: 'data-in', mine: true, obstacles: [{ code: 'no-figures' }] }]);
    expect(month.gaps.map(({ code }) => code)).toEqual([
      ...['no-template', 'missing-figures', 'no-attendance', 'too-few-days'],
    ]);
    const refusal = await evaluation.step(month, 'data-in');
    expect([refusal.status, codeOf(refusal)]).toEqual([422, 'evaluation.step-refused']);
  });

  it('is calculated by two people at once into one result', async () => {
    const month = await evaluation.steps(await filled('2026-04'), 'data-in');
    const admin = await app.as('admin');
    const request = { step: 'calculate', version: month.version };
    const answers = await Promise.all(
      [supervisor, admin].map((client) =>
        client.post<EvaluationMonthDetailView>(`/api/evaluation-months/${month.id}/steps`, request),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await evaluation.show(month.id);
    expect([after.state, after.calculation, after.outdated]).toEqual(['provisional', 1, false]);
    expect(after.steps.map(({ step }) => step)).toEqual(['data-in', 'calculate']);
  });

  it('says what a new calculation would change and why, and cannot be reviewed before', async () => {
    const month = await evaluation.steps(await filled('2026-03'), 'data-in', 'calculate');
    worked(await evaluation.enter(month.id, ME, { satisfaction: [80, 100] }, 1));
    const stale = await evaluation.show(month.id);
    expect(stale.outdated).toBe(true);
    expect(codeOf(await evaluation.step(stale, 'review'))).toBe('evaluation.step-refused');
    const { body } = await supervisor.get<MonthPreviewView>(`/api/evaluation-months/${month.id}/preview`);
    expect(body.changes.map(({ staffId, before, after }) => [staffId, before, after])).toEqual([
      [ME, 99_40, 81_90],
    ]);
    expect(body.changes[0]?.lines.map(({ code, why }) => [code, why])).toEqual([['satisfaction', 'value']]);
    const again = await evaluation.steps(stale, 'calculate');
    expect([again.calculation, again.outdated]).toEqual([2, false]);
  });

  it('shows before a first calculation only people with a score', async () => {
    const { id } = await evaluation.month('2025-10');
    worked(await evaluation.enter(id, ME, { satisfaction: [90, 100], 'days-worked': [22, 1] }));
    const { body } = await supervisor.get<MonthPreviewView>(`/api/evaluation-months/${id}/preview`);
    expect(body.changes.every(({ before, after }) => before === null && after !== null)).toBe(true);
    expect(body.changes.map(({ staffId }) => staffId)).toContain(ME);
    expect(body.unchanged).toBeGreaterThan(0);
  });

  it('takes figures as they were seen, all or none, and keeps what stood there', async () => {
    const month = await evaluation.month('2026-02');
    worked(await evaluation.enter(month.id, ME, { satisfaction: [90, 100] }));
    const twice = await evaluation.enter(month.id, ME, { conversion: [1, 100], satisfaction: [91, 100] });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'evaluation.figure-changed']);
    expect(codeOf(await evaluation.enter(month.id, ME, { unheard: [1, 1] }))).toBe('evaluation.no-such-line');
    worked(await evaluation.enter(month.id, ME, { satisfaction: null }, 1));
    const figures = (await evaluation.show(month.id)).people.find((each) => each.staffId === ME)?.figures;
    expect(figures).toEqual([{ line: 'satisfaction', number: 2, value: null, source: 'typed' }]);
  });

  it('adds ledger points 1:1, and an entry that is overturned counts no more', async () => {
    const month = await filled('2026-01');
    const entry = { staffId: ME, day: '2026-01-12', points: -20_00, violation: 'heavy', title: '旷工一班' };
    const added = worked(
      await supervisor.post<EvaluationMonthDetailView>(`/api/evaluation-months/${month.id}/entries`, entry),
    );
    const outside = { ...entry, day: '2026-02-01' };
    expect(codeOf(await supervisor.post(`/api/evaluation-months/${month.id}/entries`, outside))).toBe(
      'score-entry.outside',
    );
    const scored = await evaluation.steps(added, 'data-in', 'calculate');
    const totalOf = ({ people }: EvaluationMonthDetailView) =>
      people.find((each) => each.staffId === ME)?.total;
    expect(totalOf(scored)).toBe(79_40);
    const path = `/api/evaluation-months/${month.id}/entries/${added.entries[0]?.id ?? ''}/overturned`;
    worked(await supervisor.put(path, { reason: '有请假单' }));
    const again = await evaluation.steps(await evaluation.show(month.id), 'calculate');
    expect(totalOf(again)).toBe(99_40);
  });

  it('is approved by the manager, not by whoever reviewed it, and returned with a reason', async () => {
    const reviewed = await evaluation.steps(await filled('2025-12'), 'data-in', 'calculate', 'review');
    expect(codeOf(await approve(reviewed, {}, supervisor))).toBe('approval.own-submission');
    expect(codeOf(await approve(reviewed, {}, staff))).toBe('approval.not-yours');
    expect(codeOf(await approve(reviewed, { approved: false }))).toBe('evaluation.step-refused');
    worked(await approve(reviewed, { approved: false, reason: '质检分有误' }));
    const returned = await evaluation.show(reviewed.id);
    expect([returned.state, returned.editable, returned.steps.at(-1)?.reason]).toEqual([
      'data-in',
      true,
      '质检分有误',
    ]);
    const stale = await approve(reviewed);
    expect([stale.status, codeOf(stale)]).toEqual([409, 'evaluation.changed']);
  });

  it('is corrected after an appeal, which never lowers the score', async () => {
    const month = await published('2025-11');
    const request = { monthId: month.id, line: 'service-quality', reason: '少算了一次表扬' };
    worked(await staff.post('/api/me/appeals', request));
    expect(codeOf(await staff.post('/api/me/appeals', request))).toBe('appeal.made-already');
    const [appeal] = (await evaluation.show(month.id)).appeals;
    const answer = (more: object, client = manager) =>
      client.put(`/api/evaluation-appeals/${appeal?.id ?? ''}/answer`, {
        answer: 'upheld',
        text: '属实',
        ...more,
      });
    expect(codeOf(await answer({ value: { numerator: 90, denominator: 1 } }, supervisor))).toBe(
      'approval.not-yours',
    );
    expect(codeOf(await answer({}))).toBe('appeal.value-missing');
    expect(codeOf(await answer({ value: { numerator: 70, denominator: 1 } }))).toBe('appeal.would-lower');
    worked(await answer({ value: { numerator: 100, denominator: 1 } }));
    expect(codeOf(await answer({ value: { numerator: 100, denominator: 1 } }))).toBe('appeal.answered');
    const mine = await ownOf('2025-11-01');
    expect([mine?.total, mine?.appeals[0]?.answer]).toEqual([100_00, 'upheld']);
    expect((await evaluation.show(month.id)).publishedCalculation).toBe(2);
  });

  it('is opened again for a reason, while staff keep seeing what was published', async () => {
    const month = await published('2026-07');
    expect(codeOf(await evaluation.step(month, 'reopen'))).toBe('evaluation.step-refused');
    const open = worked(await evaluation.step(month, 'reopen', '漏记一次质检'));
    worked(await evaluation.enter(open.id, ME, { satisfaction: [80, 100] }, 1));
    const again = await evaluation.steps(await evaluation.show(open.id), 'calculate');
    expect([again.calculation, again.publishedCalculation]).toEqual([2, 1]);
    expect((await ownOf('2026-07-01'))?.total).toBe(99_40);
  });

  it('is seen by who sees scores of the department, line by line', async () => {
    const month = await evaluation.month('2026-06');
    const path = `/api/evaluation-months/${month.id}/people/${ME}`;
    expect(worked(await manager.get<PersonResultView>(path)).outcome.outcome).toBe('scored');
    const desk = await app.as('desk');
    expect(codeOf(await desk.get(path))).toBe('evaluation.not-found');
    expect(codeOf(await desk.get(`/api/evaluation-months/${month.id}`))).toBe('evaluation.not-found');
    expect((await desk.get(`/api/evaluation-months?department=${SERVICE}`)).body).toEqual({ months: [] });
    expect(codeOf(await staff.get(path))).toBe('access.refused');
    expect(
      codeOf(await desk.post(`/api/evaluation-months/${month.id}/steps`, { step: 'lock', version: 1 })),
    ).toBe('evaluation.not-found');
  });

  it('is locked once the appeal window is over', async () => {
    const month = await evaluation.month('2026-06');
    expect(codeOf(await evaluation.step(month, 'lock'))).toBe('evaluation.step-refused');
    app.clock.set('2026-11-26T02:00:00Z');
    const later = await TestEvaluation.open(await app.as('supervisor'), await app.as('hr'));
    expect((await later.steps(month, 'lock')).state).toBe('locked');
    const appeal = { monthId: month.id, line: 'quiz', reason: '漏记' };
    expect(codeOf(await (await app.as('staff')).post('/api/me/appeals', appeal))).toBe('appeal.closed');
  });
});
