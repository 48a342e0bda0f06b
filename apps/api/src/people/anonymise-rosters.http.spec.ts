import type { ArrangedActivitiesView, FindingsView, StaffDetailView } from '@banke/contracts';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { everythingStored } from '../testing/everything-stored';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient, TestResponse } from '../testing/test-client';
import { personOf, TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');
const NAME = '仇佳慧';
const [WHO, COLLEAGUE] = [staffId(NAME), staffId('陈思远')];
const LINE = '白白白白白白白白白白晚夜休休白';
const WORDS = ['产前检查', '心理咨询', '家中有病人', `与${NAME}谈话`, `${NAME}请假，顶班`];

describe('what rosters say about somebody who is anonymised', () => {
  let app: TestApp;
  let admin: TestClient;
  let supervisor: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [admin, supervisor] = [await app.as('admin'), await app.as('supervisor')];
  });
  afterAll(() => app.close());

  const done = <T>({ status, body }: TestResponse<T>): T => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const arrange = async (of: string, day: string, note: string) =>
    done(
      await supervisor.post<ArrangedActivitiesView>('/api/activities', {
        ...{ departmentId: SERVICE, staffIds: [of], kind: 'training', days: [day] },
        ...{ from: 540, to: 600, work: true, note },
      }),
    );
  const override = async (rosterId: string, of: string, reason: string) => {
    const { findings } = done(await supervisor.get<FindingsView>(`/api/rosters/${rosterId}/findings`));
    const found = findings.find(
      ({ code, personId, verdict }) => code === 'weekly-rest-days' && personId === of && verdict === 'breach',
    );
    const { ruleId, ruleVersion, days, measured, limit } = found ?? {};
    done(
      await supervisor.post(`/api/rosters/${rosterId}/overrides`, {
        ...{ revision: 1, ruleId, ruleVersion, staffId: of, days, measured, limit, reason },
      }),
    );
  };

  it('goes, with what names them elsewhere, and the rosters stay', async () => {
    const rosters = await TestRosters.open(supervisor, SERVICE);
    await supervisor.post('/api/rule-settings/packs', {
      ...{ departmentId: SERVICE, pack: 'china', replace: false },
    });
    const roster = await rosters.create('2027-03-01', '2027-03-31');
    await rosters.fill(roster, { [WHO]: LINE, [COLLEAGUE]: LINE });
    await arrange(WHO, '2027-03-02', '产前检查');
    await arrange(WHO, '2027-03-03', '心理咨询');
    const { people } = await rosters.month(roster.id);
    const cancelled = people.find(({ id }) => id === WHO)?.activities.find(({ day }) => day === '2027-03-03');
    done(await supervisor.delete(`/api/activities/${cancelled?.id ?? ''}?whom=person&when=day`));
    await arrange(COLLEAGUE, '2027-03-02', `与${NAME}谈话`);
    await arrange(COLLEAGUE, '2027-03-03', '退换货政策');
    await override(roster.id, WHO, '家中有病人');
    await override(roster.id, COLLEAGUE, `${NAME}请假，顶班`);
    const before = await everythingStored(app);
    expect(WORDS.filter((word) => !before.includes(word))).toEqual([]);

    const show = async () => done(await admin.get<StaffDetailView>(`/api/staff/${WHO}`));
    const leaving = { lastDay: '2026-11-19', version: (await show()).version };
    done(await admin.put(`/api/staff/${WHO}/leaving`, leaving));
    const { employeeNumber, version } = await show();
    done(await admin.post(`/api/staff/${WHO}/anonymisation`, { employeeNumber, version }));

    const after = (await everythingStored(app)).split('\n');
    expect(after.filter((line) => [NAME, ...WORDS].some((word) => line.includes(word)))).toEqual([]);
    const month = await rosters.month(roster.id);
    expect(personOf(month, COLLEAGUE).activities.map(({ note }) => note)).toEqual([null, '退换货政策']);
    const reasons = new Map(month.overrides.map(({ personId, reason }) => [personId, reason]));
    const shownAs = `已匿名 ${WHO.slice(0, 8)}`;
    expect([reasons.get(WHO), reasons.get(COLLEAGUE)]).toEqual(['', `${shownAs}请假，顶班`]);
  });
});
