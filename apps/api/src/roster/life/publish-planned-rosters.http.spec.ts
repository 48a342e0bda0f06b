import { openTestApp, type TestApp } from '../../testing/test-app';
import { TestRosterLife } from '../../testing/test-roster-life';
import { RosterFindings } from '../roster-findings.service';

describe('publishing planned rosters', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it('goes on with the next one when one fails, and says so in the end', async () => {
    const life = await TestRosterLife.open(app);
    const [broken, fit] = [await life.draft(), await life.draft()];
    for (const [roster, time] of [
      [broken, '09:00'],
      [fit, '09:01'],
    ] as const) {
      await life.step(life.supervisor, roster, 'submission');
      await life.step(life.manager, roster, 'approval');
      await life.step(life.manager, roster, 'planned-publication', { day: '2026-11-25', time });
    }
    app.clock.set('2026-11-25T01:01:30Z');
    jest.spyOn(app.context.get(RosterFindings), 'checkList').mockRejectedValueOnce(new Error('broken'));
    await expect(app.runRecurring('publish-planned-rosters')).rejects.toThrow();
    const again = await app.as('supervisor');
    expect((await life.life(broken, again)).state).toBe('approved');
    expect((await life.life(fit, again)).state).toBe('published');
  });
});
