import type { OwnScoreListView, QuarterView } from '@banke/contracts';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { SERVICE } from '../testing/test-evaluation';

const ME = staffId('林晓雨');

describe('the grade of a quarter', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const quarter = async (name: 'supervisor' | 'staff', day: string) =>
    (await app.as(name)).get<QuarterView>(`/api/evaluation-quarters?department=${SERVICE}&day=${day}`);

  it('is found from the locked months, the same for who is graded and who grades', async () => {
    const { body } = await quarter('supervisor', '2026-08-15');
    expect([body.from, body.through]).toEqual(['2026-07-01', '2026-09-30']);
    const mine = body.people.find((person) => person.staffId === ME);
    if (!mine) throw new Error('not in the quarter');
    expect(mine.months.length).toBeGreaterThan(0);
    expect(mine.months.every(({ state, counts }) => counts === (state === 'locked'))).toBe(true);
    const counted = mine.months.filter(({ counts }) => counts).length;
    expect(mine.outcome).toMatchObject(
      counted < 2 ? { outcome: 'not-graded', months: counted, least: 2 } : { outcome: 'graded' },
    );
    const staff = await app.as('staff');
    const own = (await staff.get<OwnScoreListView>('/api/me/scores')).body.quarters;
    const { months, breaches, outcome } = mine;
    expect(own.find(({ from }) => from === '2026-07-01')).toMatchObject({ months, breaches, outcome });
  });

  it('has nobody where no month was published', async () => {
    expect((await quarter('supervisor', '2020-01-01')).body.people).toEqual([]);
  });

  it('is for those who may read scores', async () => {
    expect((await quarter('staff', '2026-08-15')).status).toBe(403);
  });
});
