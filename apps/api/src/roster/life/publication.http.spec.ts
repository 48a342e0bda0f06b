import type { ComparisonView, FindingsView, MonthView, RosterListView } from '@banke/contracts';
import { inCompany } from '@banke/database';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { AGENT, LEADER, SERVICE, TestRosterLife } from '../../testing/test-roster-life';
import { codesOf, personOf } from '../../testing/test-rosters';

describe('a roster that staff see', () => {
  let app: TestApp;
  let life: TestRosterLife;
  let supervisor: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    life = await TestRosterLife.open(app);
    ({ supervisor, manager } = life);
  });
  afterAll(() => app.close());

  const approved = async (cells?: string) => {
    const roster = await life.draft(cells);
    await life.step(supervisor, roster, 'submission');
    await life.step(manager, roster, 'approval');
    return roster;
  };
  const monthOf = async ({ id }: { id: string }) =>
    (await supervisor.get<MonthView>(`/api/rosters/${id}/month`)).body;
  const seen = (month: MonthView, who: string) =>
    personOf(month, who)
      .published?.map((index) => month.versions[index]?.code ?? '·')
      .join('');
  const sql = (text: string, parameters: unknown[]) =>
    inCompany(app.dataSource, demoId('company'), (tx) => tx.query(text, parameters));

  it('is shown to those who stand in it, and each of them is told once', async () => {
    const roster = await approved();
    expect(seen(await monthOf(roster), AGENT)).toBeUndefined();
    const { body } = await life.step(manager, roster, 'publication');
    expect(body).toMatchObject({ state: 'published', publishedRevision: 1, told: 2, unconfirmed: 2 });
    const month = await monthOf(roster);
    expect([month.editable, seen(month, AGENT)]).toEqual([true, '白白白休休··']);
    expect(
      (await life.notices(roster)).map(({ staffId, amendmentSeq, changes }) => [
        staffId,
        amendmentSeq,
        changes,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [AGENT, null, []],
        [LEADER, null, []],
      ]),
    );
    for (const name of ['staff', 'leader'] as const)
      expect((await life.told(name))[0]).toMatchObject({
        kind: 'roster.published',
        params: { department: '客服部', from: roster.from },
      });
  });

  it('is not published with hard breaches that nobody answers for, and says how many', async () => {
    const roster = await approved('白晚夜休休');
    const refusal = await life.step(manager, roster, 'publication');
    expect([refusal.status, refusal.body.code]).toEqual([422, 'roster.has-breaches']);
    const { findings } = (await supervisor.get<FindingsView>(`/api/rosters/${roster.id}/findings`)).body;
    const hard = findings.filter(
      ({ verdict, strictness }) => verdict === 'breach' && strictness.kind === 'hard',
    );
    expect(refusal.body.params).toMatchObject({ count: hard.length });
    expect(hard.length).toBeGreaterThan(0);
    for (const { ruleId, ruleVersion, personId, days, measured, limit } of hard)
      await supervisor.post(`/api/rosters/${roster.id}/overrides`, {
        ...{ revision: 1, ruleId, ruleVersion, staffId: personId, days, measured, limit, reason: '本人同意' },
      });
    expect((await life.step(manager, roster, 'publication')).status).toBe(200);
  });

  it('is published by one of two who do it at once', async () => {
    const roster = await approved();
    const admin = await app.as('admin');
    const request = { revision: 1, step: 2 };
    const path = `/api/rosters/${roster.id}/publication`;
    const replies = await Promise.all([manager.put(path, request), admin.put(path, request)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await life.notices(roster)).toHaveLength(2);
  });

  it('changes for staff only when the change is made known, to exactly those it touches', async () => {
    const roster = await life.published();
    await life.told('leader');
    const before = (await life.told('leader')).length;
    await life.write(roster, AGENT, '白', null);
    let month = await monthOf(roster);
    expect([codesOf(month, personOf(month, AGENT)), seen(month, AGENT)]).toEqual([
      '·白白休休··',
      '白白白休休··',
    ]);
    const { changes } = (
      await supervisor.get<ComparisonView>(`/api/rosters/${roster.id}/comparison?from=1&to=2`)
    ).body;
    expect(changes).toHaveLength(1);
    const { body } = await life.step(supervisor, roster, 'amendment', { reason: '店庆延期' });
    expect(body).toMatchObject({
      publishedRevision: 2,
      amendments: [{ seq: 1, fromRevision: 1, toRevision: 2, reason: '店庆延期', byName: '演示·主管' }],
    });
    expect(body.amendments[0]?.noticeDays).toBeGreaterThan(1000);
    month = await monthOf(roster);
    expect(seen(month, AGENT)).toBe('·白白休休··');
    const removed = { day: roster.from, before: life.rosters.value('白')?.versionId, after: null };
    expect((await life.notices(roster)).filter(({ amendmentSeq }) => amendmentSeq === 1)).toMatchObject([
      { staffId: AGENT, hasAccount: true, changes: [removed], confirmedAt: null },
    ]);
    expect((await life.told('staff'))[0]).toMatchObject({
      kind: 'roster.amended',
      params: { days: 1, first: roster.from, reason: '店庆延期' },
    });
    expect(await life.told('leader')).toHaveLength(before);
  });

  it('has nothing to make known when a change was taken back, and refuses breaches here too', async () => {
    const roster = await life.published();
    await life.write(roster, AGENT, '白', '晚');
    await life.write(roster, AGENT, '晚', '白');
    const nothing = await life.step(supervisor, roster, 'amendment', { reason: '换班' });
    expect(codeOf(nothing)).toBe('roster.nothing-pending');
    await life.write(roster, AGENT, '白', '晚', { day: 1 });
    await life.write(roster, AGENT, '白', '夜', { day: 2 });
    const broken = await life.step(supervisor, roster, 'amendment', { reason: '换班' });
    expect([codeOf(broken), broken.body.params]).toMatchObject(['roster.has-breaches', { count: 1 }]);
    expect((await life.step(supervisor, roster, 'amendment')).status).toBe(400);
    expect(codeOf(await life.step(manager, roster, 'amendment', { reason: '换班' }))).toBe('access.refused');
    expect((await life.life(roster)).publishedRevision).toBe(1);
  });

  it('is closed when it is over and staff know all of it; opening it again needs a reason', async () => {
    const { body } = await supervisor.get<RosterListView>(`/api/rosters?department=${SERVICE}`);
    const [present, past] = ['2026-11-01', '2026-10-01'].map((day) =>
      body.rosters.find(({ from }) => from === day),
    );
    if (!present || !past) throw new Error('no rosters');
    const tooEarly = await life.step(supervisor, present, 'closing');
    expect([codeOf(tooEarly), tooEarly.body.params]).toEqual([
      'roster.not-over',
      { state: 'published', through: '2026-11-30' },
    ]);
    expect(past.state).toBe('closed');
    expect((await life.step(manager, past, 'reopening')).status).toBe(400);
    expect((await life.step(manager, past, 'reopening', { reason: '补录加班' })).body).toMatchObject({
      state: 'published',
      steps: expect.arrayContaining([
        expect.objectContaining({ step: 'reopened', comment: '补录加班' }),
      ]) as unknown,
    });
    expect((await life.step(supervisor, past, 'closing')).body.state).toBe('closed');
  });

  it('is published by itself at its instant, once, and looked at again then', async () => {
    const [fit, unfit] = [await approved(), await approved()];
    const at = { day: '2026-11-25', time: '09:00' };
    expect(
      codeOf(await life.step(manager, fit, 'planned-publication', { day: '2026-11-20', time: '09:00' })),
    ).toBe('roster.publication-in-the-past');
    for (const roster of [fit, unfit]) await life.step(manager, roster, 'planned-publication', at);
    expect(await life.life(fit)).toMatchObject({ state: 'approved', publishAt: '2026-11-25T01:00:00.000Z' });
    await app.runRecurring('publish-planned-rosters');
    expect((await life.life(fit)).state).toBe('approved');
    // Meanwhile a breach came about.
    for (const [day, code] of [
      [unfit.from, '晚'],
      [dayAfter(unfit.from), '夜'],
    ] as const)
      await sql(`UPDATE roster_cell SET template_version_id = $2 WHERE roster_id = $1 AND day = $3`, [
        ...[unfit.id, life.rosters.value(code)?.versionId, day],
      ]);
    app.clock.set('2026-11-25T01:00:30Z');
    [supervisor, manager] = [await app.as('supervisor'), await app.as('manager')];
    life = Object.assign(Object.create(life) as TestRosterLife, { supervisor, manager });
    await Promise.all([1, 2].map(() => app.runRecurring('publish-planned-rosters')));
    expect(await life.life(fit)).toMatchObject({ state: 'published', publishAt: null, told: 2 });
    expect((await life.life(fit)).steps.at(-1)).toMatchObject({ step: 'published', byName: null });
    const refused = await life.life(unfit);
    expect([refused.state, refused.publishAt, refused.steps.at(-1)?.step]).toEqual([
      ...['approved', null, 'publication-cancelled'],
    ]);
    expect((await life.told('manager'))[0]).toMatchObject({ kind: 'roster.publication-refused' });
  });
});

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
