import type {
  FindingsView,
  FindingView,
  MonthView,
  OverrideView,
  RosterView,
  RuleSettingListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { allFindings, checkMonth, readMonth } from '@banke/domain/roster';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { personOf, TestRosters } from '../testing/test-rosters';
import { toFindingView } from './to-finding-view';

const SERVICE = demoId('department service');
const ONE = staffId('陈思远');
/** In 售后, which the demo's leader does not lead. */
const FAR = staffId('韩雪梅');
const NO_NIGHT = staffId('徐梦瑶');

/** March 2027: the flag of the one who may not work at night still holds. */
describe('the findings of a month', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let rosters: TestRosters;
  let roster: RosterView;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    rosters = await TestRosters.open(supervisor, SERVICE);
    const pack = { departmentId: SERVICE, pack: 'china', replace: false };
    await supervisor.post('/api/rule-settings/packs', pack);
    roster = await rosters.create('2027-03-01', '2027-03-31');
    await rosters.fill(roster, {
      [ONE]: '白白白白白白白白白白晚夜休休白',
      [NO_NIGHT]: '夜休白',
    });
  });
  afterAll(() => app.close());

  const findings = async () =>
    (await supervisor.get<FindingsView>(`/api/rosters/${roster.id}/findings`)).body.findings;
  const find = async (code: string, personId = ONE): Promise<FindingView> => {
    const found = (await findings()).find(
      (each) => each.code === code && each.personId === personId && each.verdict === 'breach',
    );
    if (!found) throw new Error(`no ${code}`);
    return found;
  };
  const override = (
    { ruleId, ruleVersion, personId, days, measured, limit }: FindingView,
    more: object = {},
  ) =>
    supervisor.post<OverrideView & Problem>(`/api/rosters/${roster.id}/overrides`, {
      ...{ revision: 1, ruleId, ruleVersion, staffId: personId, days, measured, limit },
      ...{ reason: '临时缺人，已征得本人同意', ...more },
    });
  const ofMonth = (month: MonthView) => allFindings(checkMonth(readMonth(month))).map(toFindingView);

  it('are the same on the server as from the answer that browsers get', async () => {
    const found = await findings();
    expect(found).toEqual(ofMonth(await rosters.month(roster.id)));
    const broken = new Set(found.filter(({ verdict }) => verdict === 'breach').map(({ code }) => code));
    for (const code of ['weekly-rest-days', 'minimum-rest', 'no-night-flag', 'weekly-minutes'])
      expect(broken).toContain(code);
  });

  it('stay the same after a change and an exception', async () => {
    const [rest] = [await find('minimum-rest')];
    await override(rest);
    const day = Number(new Date('2027-03-20')) / 86_400_000;
    await supervisor.post(`/api/rosters/${roster.id}/operations`, {
      ...{ opId: demoId('finding op'), baseRevision: 1 },
      cells: [rosters.change(NO_NIGHT, day, null, '夜')],
    });
    const found = await findings();
    expect(found).toEqual(ofMonth(await rosters.month(roster.id)));
    expect(found.filter(({ overrideId }) => overrideId !== null)).toHaveLength(1);
  });

  it('can be answered for with a reason, and the answer taken back', async () => {
    const finding = await find('weekly-rest-days');
    const { status, body } = await override(finding);
    expect([status, body.reason, body.byName]).toEqual([201, '临时缺人，已征得本人同意', '演示·主管']);
    expect((await find('weekly-rest-days')).overrideId).toBe(body.id);
    const path = `/api/rosters/${roster.id}/overrides/${body.id}`;
    expect((await supervisor.delete(path)).status).toBe(204);
    expect((await find('weekly-rest-days')).overrideId).toBeNull();
    const again = await supervisor.delete(path);
    expect([again.status, codeOf(again)]).toEqual([404, 'roster.override-not-found']);
  });

  it('are answered for before everybody who reads the month, with the reason for who leads the person', async () => {
    const april = await rosters.create('2027-04-01', '2027-04-30');
    await rosters.fill(april, { [ONE]: '晚夜', [FAR]: '晚夜' });
    const { body } = await supervisor.get<FindingsView>(`/api/rosters/${april.id}/findings`);
    for (const finding of body.findings.filter(({ code }) => code === 'minimum-rest')) {
      const { ruleId, ruleVersion, personId: staffId, days, measured, limit } = finding;
      const request = { ruleId, ruleVersion, staffId, days, measured, limit, revision: 1, reason: '已商定' };
      expect((await supervisor.post(`/api/rosters/${april.id}/overrides`, request)).status).toBe(201);
    }
    const reasons = async (name: 'supervisor' | 'leader') => {
      const { overrides } = await rosters.month(april.id, await app.as(name));
      return [ONE, FAR].map((id) => overrides.find(({ personId }) => personId === id)?.reason);
    };
    expect(await reasons('supervisor')).toEqual(['已商定', '已商定']);
    expect(await reasons('leader')).toEqual(['已商定', null]);
  });

  it('are answered for one gap at a time: another one of the day stays open', async () => {
    const path = `/api/rule-settings?department=${SERVICE}`;
    const { rules } = (await supervisor.get<RuleSettingListView>(path)).body;
    const cover = rules.find(({ code }) => code === 'minimum-cover');
    const { version, value, from, through } = cover ?? {};
    await supervisor.patch(`/api/rule-settings/${cover?.id ?? ''}`, {
      ...{ version, value, from, through, strictness: { kind: 'hard', overridable: true } },
    });
    const gapsOf = async () =>
      (await findings()).filter(({ code, days }) => code === 'minimum-cover' && days.join() === '2027-03-01');
    const [first, ...others] = await gapsOf();
    if (!first || others.length === 0) throw new Error('one gap at most');
    const answered = await override(first, { place: first.facts });
    expect([answered.status, answered.body.place]).toEqual([201, first.facts]);
    const open = (await gapsOf()).filter(({ overrideId }) => overrideId === null);
    expect(open.map(({ facts }) => facts)).toEqual(others.map(({ facts }) => facts));
    const elsewhere = await override(first, { place: { ...first.facts, start: -1 } });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'roster.finding-gone']);
  });

  it.each([
    ['a smaller breach', (each: FindingView) => ({ measured: (each.measured ?? 0) + 1 })],
    ['another limit', (each: FindingView) => ({ limit: (each.limit ?? 0) + 1 })],
    ['an older version of the rule', () => ({ ruleVersion: 7 })],
    ['other days', () => ({ days: ['2027-03-31'] })],
    ['another person', () => ({ staffId: NO_NIGHT })],
  ])('cannot be answered for as %s', async (_, wrong) => {
    const finding = await find('weekly-rest-days');
    const { status, body } = await override(finding, wrong(finding));
    expect([status, body.code]).toEqual([409, 'roster.finding-gone']);
  });

  it('cannot be answered for where the rule allows no exception, or is only a warning', async () => {
    for (const finding of [await find('no-night-flag', NO_NIGHT), await find('weekly-minutes')]) {
      const { status, body } = await override(finding);
      expect([status, body.code]).toEqual([422, 'roster.not-overridable']);
    }
  });

  it('are beyond other departments, and answered for by who builds the roster', async () => {
    const finding = await find('weekly-rest-days');
    const [desk, leader] = [await app.as('desk'), await app.as('leader')];
    const beyond = await desk.get(`/api/rosters/${roster.id}/findings`);
    expect([beyond.status, codeOf(beyond)]).toEqual([404, 'roster.not-found']);
    const request = { ...finding, staffId: ONE, reason: 'x', revision: 1 };
    const { ruleId, ruleVersion, days, measured, limit, reason, revision } = request;
    const body = { ruleId, ruleVersion, staffId: ONE, days, measured, limit, reason, revision };
    expect(codeOf(await desk.post(`/api/rosters/${roster.id}/overrides`, body))).toBe('roster.not-found');
    expect(codeOf(await leader.post(`/api/rosters/${roster.id}/overrides`, body))).toBe('access.refused');
    expect((await leader.get(`/api/rosters/${roster.id}/findings`)).status).toBe(200);
  });

  it('say nothing of people of other departments', async () => {
    const month = await rosters.month(roster.id);
    expect(personOf(month, ONE).id).toBe(ONE);
    expect(month.people.map(({ id }) => id)).not.toContain(staffId('钟慧玲'));
  });
});
