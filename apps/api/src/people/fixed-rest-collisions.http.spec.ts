import type { FixedRestCollisionsView } from '@banke/contracts';
import { dayNumber, isoWeekday } from '@banke/domain/calendar';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { personOf } from '../testing/test-rosters';
import { AGENT, TestRosterLife } from '../testing/test-roster-life';

describe('a fixed day off', () => {
  let app: TestApp;
  let life: TestRosterLife;
  let hr: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    life = await TestRosterLife.open(app);
    hr = await app.as('hr');
  });
  afterAll(() => app.close());

  const asked = (weekday: number, from: string, through: string, client = hr) =>
    client.get<FixedRestCollisionsView>(
      `/api/staff/${AGENT}/fixed-rest/collisions?weekday=${weekday}&from=${from}&through=${through}`,
    );

  it('meets the shifts that the person is told of on such days, and nothing else', async () => {
    const { id, from, through } = await life.published();
    const month = await life.rosters.month(id);
    const kinds = new Map(month.versions.map(({ kind }, index) => [index, kind]));
    const told = (personOf(month, AGENT).published ?? []).flatMap((version, offset) => {
      const day = dayNumber(from) + offset;
      return ['shift', 'training', 'off-site'].includes(kinds.get(version) ?? '') ? [day] : [];
    });
    const [first] = told;
    if (first === undefined) throw new Error('nothing is published');
    const { status, body } = await asked(isoWeekday(first), from, through);
    expect(status).toBe(200);
    expect(body.shifts.map(({ day }) => dayNumber(day))).toEqual(
      told.filter((day) => isoWeekday(day) === isoWeekday(first)),
    );
    expect(body.shifts[0]).toMatchObject({ code: expect.any(String), name: expect.any(String) });
    expect((await asked(isoWeekday(first), '2026-01-01', '2026-01-31')).body.shifts).toEqual([]);
  });

  it('is looked up for people within reach only', async () => {
    const desk = await asked(1, '2027-01-01', '2027-01-31', await app.as('desk'));
    expect(['access.refused', 'staff.not-found']).toContain(codeOf(desk));
    expect((await asked(8, '2027-01-01', '2027-01-31')).status).toBe(400);
  });
});
