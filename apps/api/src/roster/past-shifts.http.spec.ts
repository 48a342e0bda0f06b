import type { FindingsView, RosterView } from '@banke/contracts';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');
const ONE = staffId('陈思远');
/** What looks back from the first days of a month. */
const LOOKING_BACK = ['weekly-rest-days', 'weekly-minutes'];

describe('shifts worked before the first roster', () => {
  let app: TestApp;
  let rosters: TestRosters;
  let march: RosterView;

  beforeAll(async () => {
    app = await openTestApp();
    rosters = await TestRosters.open(await app.as('supervisor'), SERVICE);
    march = await rosters.create('2031-03-01', '2031-03-31');
    await rosters.fill(march, { [ONE]: '白白白休' });
  });
  afterAll(() => app.close());

  const verdicts = async (verdict: string) => {
    const { body } = await rosters.client.get<FindingsView>(`/api/rosters/${march.id}/findings`);
    return body.findings
      .filter((each) => each.personId === ONE && each.verdict === verdict)
      .filter(({ days }) => (days[0] ?? '') <= '2031-03-03')
      .map(({ code }) => code)
      .filter((code) => LOOKING_BACK.includes(code));
  };

  it('let the rules judge the first days of a month that they could not judge', async () => {
    expect(new Set(await verdicts('unjudged'))).toEqual(new Set(LOOKING_BACK));
    const before = await rosters.create('2031-02-15', '2031-02-28');
    await rosters.fill(before, { [ONE]: '休休白白白白白休休白白白白白' });
    expect(await verdicts('unjudged')).toEqual([]);
    expect(await verdicts('breach')).toContain('weekly-rest-days');
  });
});
