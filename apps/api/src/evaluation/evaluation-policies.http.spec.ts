import type { EvaluationPolicyListView, OwnScoreListView, QuarterView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { DEFAULT_POLICY } from '@banke/domain/evaluation';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { SERVICE, worked } from '../testing/test-evaluation';

const ADDRESS = '/api/evaluation-policies';

describe('what a department decides about its scores', () => {
  let app: TestApp;
  let hr: TestClient;
  let staff: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [hr, staff] = [await app.as('hr'), await app.as('staff')];
  });
  afterAll(() => app.close());

  const decide = (change: object, { from = '2026-11-10', seen = 0, client = hr } = {}) =>
    client.put<EvaluationPolicyListView & Problem>(ADDRESS, {
      ...{ departmentId: SERVICE, from, seen },
      policy: { ...DEFAULT_POLICY, ...change },
    });
  const ranks = async () =>
    (await staff.get<OwnScoreListView>('/api/me/scores')).body.months.map(({ rank }) => rank);

  it('is the field’s own until somebody decides, and hides ranks from staff from then on', async () => {
    const { body } = await hr.get<EvaluationPolicyListView>(`${ADDRESS}?department=${SERVICE}`);
    expect(body).toEqual({ today: DEFAULT_POLICY, policies: [] });
    expect((await ranks()).some((rank) => rank !== null)).toBe(true);
    const decided = worked(await decide({ showRanks: false, appealDays: 7 }));
    expect(decided.today).toEqual({ ...DEFAULT_POLICY, showRanks: false, appealDays: 7 });
    expect(decided.policies).toMatchObject([{ from: '2026-11-01', number: 1 }]);
    expect((await ranks()).every((rank) => rank === null)).toBe(true);
  });

  it('is decided again as another version, upon the one that was seen', async () => {
    expect(codeOf(await decide({}))).toBe('evaluation-policy.changed');
    expect(worked(await decide({}, { seen: 1 })).policies).toMatchObject([{ number: 2 }]);
    expect((await ranks()).some((rank) => rank !== null)).toBe(true);
  });

  it('grades quarters that begin later, and none that began before', async () => {
    const quarter = { ...DEFAULT_POLICY.quarter, leastMonths: 3, from: { A: 95_00, B: 85_00, C: 70_00 } };
    worked(await decide({ quarter }, { from: '2027-01-01' }));
    const of = async (day: string) =>
      (await hr.get<QuarterView>(`/api/evaluation-quarters?department=${SERVICE}&day=${day}`)).body.policy;
    expect(await of('2026-10-01')).toEqual(DEFAULT_POLICY.quarter);
    expect(await of('2027-02-01')).toEqual(quarter);
  });

  it('is refused when it makes no sense, comes too late, or is not one’s own to decide', async () => {
    const { quarter } = DEFAULT_POLICY;
    const { body } = await decide({ quarter: { ...quarter, from: { A: 80_00, B: 90_00, C: 60_00 } } });
    expect([body.code, body.errors]).toEqual([
      'evaluation-policy.refused',
      [{ path: 'bands', code: 'invalid' }],
    ]);
    expect(codeOf(await decide({}, { from: '2026-10-01' }))).toBe('evaluation-policy.past');
    expect(codeOf(await decide({}, { client: await app.as('supervisor') }))).toBe('access.refused');
    const desk = await app.as('desk');
    expect((await desk.get(`${ADDRESS}?department=${SERVICE}`)).status).toBe(404);
  });
});
