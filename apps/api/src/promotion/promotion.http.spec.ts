import type {
  OwnPromotionView,
  PromotionBoardView,
  PromotionRunDetailView,
  PromotionRunListView,
  PromotionStandingView,
} from '@banke/contracts';
import { DEFAULT_POLICY, type EvaluationPolicy } from '@banke/domain/evaluation';
import { verdictsIn, type PromotionFacts } from '@banke/domain/promotion';
import { Client } from 'pg';
import { departmentId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';

const SERVICE = departmentId('service');
const DESK = departmentId('desk');
const [ME, NEW] = [staffId('林晓雨'), staffId('李浩然')];

describe('where people stand on the ladder', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const board = async (name: 'supervisor' | 'hr', department = SERVICE) =>
    (await app.as(name)).get<PromotionBoardView & { code?: string }>(
      `/api/promotion?department=${department}`,
    );
  const standing = async (name: 'supervisor' | 'manager' | 'hr', id: string) =>
    (await app.as(name)).get<PromotionStandingView & { code?: string }>(`/api/promotion/people/${id}`);

  it('is the same for who stands there and who looks after them', async () => {
    const { body } = await board('supervisor');
    const seen = body.people.find((person) => person.staffId === ME);
    const own = (await (await app.as('staff')).get<OwnPromotionView>('/api/me/promotion')).body.standing;
    expect(own?.person).toEqual(seen);
    expect(own).toMatchObject({ own: true, person: { outcome: { grade: 'middle' } } });
    expect(own?.awards).toMatchObject([{ award: 'excellent-agent' }]);
    expect(body.ladder?.content.grades.map(({ code }) => code)).toContain('reserve');
  });

  it('shows staff nothing of any colleague', async () => {
    const { body } = await (await app.as('staff')).get<OwnPromotionView>('/api/me/promotion');
    const { people } = (await board('supervisor')).body;
    const said = JSON.stringify(body);
    for (const { staffId: id, name } of people)
      if (id !== ME)
        expect([name, said.includes(id), said.includes(`"${name}"`)]).toEqual([name, false, false]);
  });

  it('goes by the quarters and ranks that the department decided', async () => {
    const hr = await app.as('hr');
    const decide = async (policy: EvaluationPolicy, seen: number) => {
      const request = { departmentId: SERVICE, from: '2026-11-10', seen, policy };
      expect((await hr.put('/api/evaluation-policies', request)).status).toBe(200);
    };
    const rank = async () => {
      const { body } = await (await app.as('staff')).get<OwnPromotionView>('/api/me/promotion');
      const verdicts = body.standing?.person.outcome.steps.flatMap((step) => verdictsIn(step.requirement));
      return verdicts?.find(({ kind }) => kind === 'mean-rank');
    };
    const shown = await rank();
    expect(shown?.of).not.toBeNull();
    const quarter = { ...DEFAULT_POLICY.quarter, leastMonths: 3 };
    await decide({ ...DEFAULT_POLICY, quarter, showRanks: false }, 0);
    expect(await rank()).toEqual({ ...shown, value: null, of: null });
    const request = { departmentId: SERVICE, asOf: '2026-10-31' };
    const { body } = await hr.post<PromotionRunDetailView>('/api/promotion-runs', request);
    const superuser = new Client({ connectionString: app.superuserUrl });
    await superuser.connect();
    const { rows } = await superuser.query<{ facts: PromotionFacts }>(
      'SELECT facts FROM promotion_determination WHERE run_id = $1 LIMIT 1',
      [body.id],
    );
    await superuser.end();
    expect(rows[0]?.facts.policies).toMatchObject([
      { from: '2026-11-01', policy: { quarter: { leastMonths: 3 } } },
    ]);
    await decide(DEFAULT_POLICY, 1);
    expect(await rank()).toEqual(shown);
  });

  it('is beyond a supervisor in another department, and says when there is no scheme', async () => {
    expect((await board('supervisor', DESK)).status).toBe(404);
    expect((await board('hr', DESK)).body).toMatchObject({ ladder: null, people: [] });
    const desk = await standing('hr', staffId('叶青青'));
    expect([desk.status, desk.body.code]).toEqual([422, 'promotion.no-scheme']);
    expect((await standing('supervisor', staffId('叶青青'))).status).toBe(404);
  });

  it('counts an award for its month once in a team, and never one’s own', async () => {
    const manager = await app.as('manager');
    const request = { award: 'excellent-agent', month: '2026-05-01', reason: '全月零差错' };
    const given = await manager.post<PromotionStandingView>(`/api/promotion/people/${NEW}/awards`, request);
    expect(given.status).toBe(201);
    expect(given.body.awards).toMatchObject([{ month: '2026-05-01', reason: '全月零差错' }]);
    const again = await manager.post<{ code: string }>(`/api/promotion/people/${ME}/awards`, request);
    expect([again.status, again.body.code]).toEqual([409, 'promotion.award-given']);
  });

  it('takes a confirmation of a named person with evidence, and nobody’s own', async () => {
    const supervisor = await app.as('supervisor');
    const confirm = (id: string, criterion: string, more = {}) =>
      supervisor.post<PromotionStandingView & { code?: string }>(`/api/promotion/people/${id}/records`, {
        ...{ criterion, evidence: '见谈话记录', ...more },
      });
    const before = (await standing('supervisor', ME)).body;
    const open = before.person.outcome.steps
      .flatMap(({ requirement }) => verdictsIn(requirement))
      .find(({ kind, state }) => kind === 'item' && state === 'unknown');
    if (!open) throw new Error('nothing left to confirm');
    const { body } = await confirm(ME, open.id, { confirmed: true });
    const after = body.person.outcome.steps.flatMap(({ requirement }) => verdictsIn(requirement));
    expect(after.find(({ id }) => id === open.id)).toMatchObject({ state: 'met', by: null });
    expect(body.records.at(-1)).toMatchObject({ criterion: open.id, evidence: '见谈话记录' });
    expect(body.records.at(-1)?.byName).toBe('演示·主管');
    for (const wrong of [
      confirm(ME, 'senior.tenure', { confirmed: true }),
      confirm(ME, 'senior.vote', { confirmed: true }),
      confirm(ME, 'nothing', { confirmed: true }),
    ])
      expect((await wrong).body.code).toBe('promotion.no-such-criterion');
    const own = await confirm(staffId('苏慧敏'), 'reserve.item-1', { confirmed: true });
    expect([own.status, own.body.code]).toEqual([403, 'promotion.own']);
  });

  it('says of a decision which determination it was made from, and which result became another one since', async () => {
    const hr = await app.as('hr');
    const asked = { departmentId: SERVICE, asOf: '2026-10-31' };
    const { id: runId } = (await hr.post<PromotionRunDetailView>('/api/promotion-runs', asked)).body;
    const kept = { kind: 'kept', effectiveOn: '2026-11-20', reason: '先看一个季度', runId };
    const { body } = await hr.post<PromotionStandingView>(`/api/promotion/people/${ME}/decisions`, kept);
    expect(body.decisions.at(-1)).toMatchObject({ runAsOf: '2026-10-31', changedMonths: [] });
    const long = { departmentId: SERVICE, asOf: '2025-09-30' };
    const before = (await hr.post<PromotionRunDetailView>('/api/promotion-runs', long)).body;
    expect(before.found.map(({ staffId: id }) => id)).not.toContain(NEW);
    const unseen = await hr.post<PromotionStandingView & { code?: string }>(
      `/api/promotion/people/${NEW}/decisions`,
      { ...kept, runId: before.id },
    );
    expect([unseen.status, unseen.body.code]).toEqual([404, 'promotion.not-found']);
    const superuser = new Client({ connectionString: app.superuserUrl });
    await superuser.connect();
    await superuser.query(
      `WITH month AS (UPDATE evaluation_month
                         SET calculation = calculation + 1, published_calculation = calculation + 1
                       WHERE department_id = $1 AND first_day = '2026-09-01' RETURNING *)
       INSERT INTO evaluation_result (company_id, month_id, calculation, staff_id, outcome, total, rank, pool, at)
       SELECT r.company_id, r.month_id, m.calculation, r.staff_id, r.outcome,
              r.total + CASE WHEN r.staff_id = $2 THEN 100 ELSE 0 END, r.rank, r.pool, now()
         FROM month m JOIN evaluation_result r ON r.month_id = m.id AND r.calculation = m.calculation - 1`,
      [SERVICE, ME],
    );
    await superuser.end();
    const after = (await standing('hr', ME)).body;
    expect(after.decisions.at(-1)).toMatchObject({ changedMonths: ['2026-09-01'] });
    expect(
      (await board('hr')).body.people.filter(({ recheck }) => recheck).map(({ staffId: id }) => id),
    ).toEqual([ME]);
  });

  it('keeps what a run found and from what, and changes nothing by it', async () => {
    const supervisor = await app.as('supervisor');
    const before = (await board('supervisor')).body.people.map(({ outcome }) => outcome.grade);
    const late = { departmentId: SERVICE, asOf: '2099-01-31' };
    expect((await supervisor.post<{ code: string }>('/api/promotion-runs', late)).body.code).toBe(
      'promotion.not-over',
    );
    const request = { departmentId: SERVICE, asOf: '2026-10-31' };
    const run = (await supervisor.post<PromotionRunDetailView>('/api/promotion-runs', request)).body;
    expect(run.found).toHaveLength(run.people);
    expect(run.found.every(({ outcome }) => outcome.asOf === '2026-10-31')).toBe(true);
    const again = await supervisor.get<PromotionRunDetailView>(`/api/promotion-runs/${run.id}`);
    expect(again.body).toEqual(run);
    const list = await supervisor.get<PromotionRunListView>(`/api/promotion-runs?department=${SERVICE}`);
    expect(list.body.runs.map(({ id }) => id)).toContain(run.id);
    expect((await board('supervisor')).body.people.map(({ outcome }) => outcome.grade)).toEqual(before);
  });

  it('changes a grade by a decision of a named person from its day on, with a handover', async () => {
    const hr = await app.as('hr');
    const decide = (more: object) =>
      hr.post<PromotionStandingView & { code?: string }>(`/api/promotion/people/${NEW}/decisions`, {
        ...{ kind: 'promoted', to: 'middle', effectiveOn: '2026-11-20', reason: '表现突出', ...more },
      });
    expect((await decide({})).body.code).toBe('promotion.handover-missing');
    const handover = '交接单 12';
    expect((await decide({ handover, kind: 'demoted' })).body.code).toBe('promotion.same-grade');
    expect((await decide({ handover, to: 'king' })).body.code).toBe('promotion.no-such-grade');
    const { body, status } = await decide({ handover });
    expect([status, body.person.outcome.grade, body.person.outcome.gradeSince]).toEqual([
      ...[201, 'middle', '2026-11-20'],
    ]);
    expect(body.decisions).toMatchObject([{ kind: 'promoted', fromGrade: 'junior', toGrade: 'middle' }]);
    expect(body.decisions[0]?.byName).toBe('演示·人力资源');
    expect((await decide({ handover })).body.code).toBe('promotion.same-grade');
    const refused = await decide({ kind: 'refused' });
    expect(refused.body.person.outcome.grade).toBe('middle');
  });
});
