import type { ColleaguesOnDutyView, OwnMonthView, OwnOutlookView } from '@banke/contracts';
import { randomUUID } from 'node:crypto';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

/** Whose account the demo's `staff` is, and somebody else. */
const [ME, OTHER] = [staffId('林晓雨'), staffId('陈思远')];
const COMPANY = demoId('company');

describe('what staff see of rosters', () => {
  let app: TestApp;
  let me: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    me = await app.as('staff');
  });
  afterAll(() => app.close());

  const month = async (day: string, client = me) =>
    (await client.get<OwnMonthView>(`/api/me/shifts?month=${day}`)).body;
  const outlook = async (client = me) => (await client.get<OwnOutlookView>('/api/me/shifts/outlook')).body;
  const sql = <Row>(statement: string, parameters: unknown[] = []) =>
    app.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('banke.company_id', $1, true)`, [COMPANY]);
      return tx.query<Row[]>(statement, parameters);
    });

  it('is the month as it is published, with what lies beside the shifts', async () => {
    const november = await month('2026-11-20');
    expect([november.month, november.person, november.published]).toEqual(['2026-11-01', true, true]);
    expect(november.days).toHaveLength(30);
    const stands = await sql<{ day: string; code: string }>(
      `SELECT to_char(p.day, 'YYYY-MM-DD') AS day, v.code FROM published_cell p
         JOIN shift_template_version v ON v.company_id = p.company_id AND v.id = p.template_version_id
        WHERE p.staff_id = $1 AND p.day BETWEEN '2026-11-01' AND '2026-11-30' ORDER BY p.day`,
      [ME],
    );
    const told = november.days.flatMap(({ day, shifts }) => shifts.map(({ code }) => ({ day, code })));
    expect(told).toEqual(stands);
    const trainings = november.days.flatMap(({ activities }) => activities);
    expect(trainings).toContainEqual({ kind: 'training', from: 840, to: 900, note: '退换货政策' });
  });

  it('holds the hours and rest days so far, and of the whole month', async () => {
    const { sums, days } = await month('2026-11-20');
    const works = days.filter(({ shifts }) => shifts.some(({ workMinutes }) => workMinutes > 0));
    expect(sums.workDays).toBe(works.length);
    expect(sums.workDaysSoFar).toBe(works.filter(({ day }) => day < '2026-11-20').length);
    expect(sums.minutesSoFar).toBeGreaterThan(0);
    expect(sums.minutes).toBeGreaterThan(sums.minutesSoFar);
    expect(sums.restDays).toBe(days.filter(({ shifts }) => shifts[0]?.kind === 'rest').length);
  });

  it('is nothing of a draft, whatever stands in it', async () => {
    const drafted = await sql(`SELECT 1 FROM roster_cell WHERE staff_id = $1 AND day > '2026-12-01'`, [ME]);
    expect(drafted.length).toBeGreaterThan(10);
    for (const [kind, day] of [
      ['meeting', '2026-12-03'],
      ['leave', '2026-12-04'],
    ])
      await sql(
        `INSERT INTO activity (company_id, id, series_id, department_id, staff_id, kind, day, minutes, work, created_at)
         VALUES ($1, $2, $2, $3, $4, $5, $6, '[540,600)', false, $7)`,
        [COMPANY, randomUUID(), demoId('department service'), ME, kind, day, app.clock.now()],
      );
    const december = await month('2026-12-05');
    const beside = december.days.flatMap(({ day, activities }) =>
      activities.map(({ kind }) => `${day} ${kind}`),
    );
    expect(beside.filter((each) => each < '2026-12-05')).toEqual(['2026-12-04 leave']);
    expect(december.published).toBe(false);
    expect(december.days.flatMap(({ shifts }) => shifts)).toEqual([]);
    expect(december.sums).toMatchObject({ workDays: 0, restDays: 0 });
  });

  it('is not what was changed after publication until that is made known', async () => {
    const before = await month('2026-11-20');
    await sql(`DELETE FROM roster_cell WHERE staff_id = $1 AND day > '2026-11-20'`, [ME]);
    expect(await month('2026-11-20')).toEqual(before);
  });

  it('begins with the shift that goes on or comes next', async () => {
    const { days } = await month('2026-11-20');
    const coming = days
      .flatMap(({ shifts }) => shifts)
      .filter(({ endsAt }) => endsAt !== null && endsAt > app.clock.now().toISOString());
    expect((await outlook()).next).toEqual(coming[0]);
  });

  it('names who works at the same time, the own team first, and nothing else of them', async () => {
    const day = (await outlook()).next?.day ?? '';
    const { body } = await me.get<ColleaguesOnDutyView>(`/api/me/shifts/colleagues?day=${day}`);
    expect(body.colleagues.length).toBeGreaterThan(3);
    expect(body.colleagues.map(({ name }) => name)).not.toContain('林晓雨');
    const own = body.colleagues.map(({ ownTeam }) => ownTeam);
    expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
    expect(
      body.colleagues.filter(({ ownTeam }) => ownTeam).every(({ teamName }) => teamName === '售前'),
    ).toBe(true);
    expect(Object.keys(body.colleagues[0] ?? {}).sort()).toEqual([
      'code',
      'colour',
      'day',
      'name',
      'ownTeam',
      'shiftName',
      'teamName',
    ]);
    const free = (await month('2026-11-20')).days.find(({ shifts }) => shifts[0]?.kind === 'rest')?.day ?? '';
    const alone = await me.get<ColleaguesOnDutyView>(`/api/me/shifts/colleagues?day=${free}`);
    expect(alone.body.colleagues).toEqual([]);
  });

  it('names who still works since the evening before, from the roster of the month before too', async () => {
    const department = demoId('department service');
    const stand = async (roster: [string, string], day: string, staff: string, hours: [number, number]) => {
      const [rosterId, templateId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
      const block = {
        kind: 'work',
        from: hours[0] * 60,
        to: hours[1] * 60,
        work: true,
        paid: true,
        cover: true,
      };
      await sql(
        `INSERT INTO roster (company_id, id, department_id, period, state, revision, published_revision, created_at)
         VALUES ($1, $2, $3, daterange($4, $5), 'published', 0, 0, now())`,
        [COMPANY, rosterId, department, ...roster],
      );
      await sql(
        `INSERT INTO shift_template (company_id, id, department_id, code, created_at) VALUES ($1, $2, $3, $4, now())`,
        [COMPANY, templateId, department, `跨${String(hours[0])}`],
      );
      await sql(
        `INSERT INTO shift_template_version (company_id, id, template_id, number, kind, code, name, aliases, colour,
                                             early_class, blocks, skill_ids, created_at)
         VALUES ($1, $2, $3, 1, 'shift', $4, '跨夜', '{}', 3, false, $5, '{}', now())`,
        [COMPANY, versionId, templateId, `跨${String(hours[0])}`, JSON.stringify([block])],
      );
      await sql(
        `INSERT INTO published_cell (company_id, roster_id, staff_id, day, template_version_id)
         VALUES ($1, $2, $3, $4, $5)`,
        [COMPANY, rosterId, staff, day, versionId],
      );
    };
    await stand(['2031-01-01', '2031-02-01'], '2031-01-31', OTHER, [22, 30]);
    await stand(['2031-02-01', '2031-03-01'], '2031-02-01', ME, [5, 13]);
    const on = async (day: string, client: TestClient) =>
      (await client.get<ColleaguesOnDutyView>(`/api/me/shifts/colleagues?day=${day}`)).body.colleagues;
    expect(await on('2031-02-01', me)).toMatchObject([{ name: '陈思远', day: '2031-01-31', code: '跨22' }]);
    expect(await on('2031-01-31', me)).toEqual([]);
  });

  it('tells what changed, before and after, until it is confirmed', async () => {
    const [cell] = await sql<{ roster_id: string; template_version_id: string }>(
      `SELECT p.roster_id, p.template_version_id FROM published_cell p
         JOIN shift_template_version v ON v.company_id = p.company_id AND v.id = p.template_version_id
        WHERE p.staff_id = $1 AND p.day > '2026-11-20' AND v.code = '白' LIMIT 1`,
      [ME],
    );
    const [id, foreign] = [randomUUID(), randomUUID()];
    await sql(
      `INSERT INTO roster_amendment (company_id, roster_id, seq, from_revision, to_revision, reason, notice_days, at)
       VALUES ($1, $2, 77, 1, 2, '临时调整', 3, $3)`,
      [COMPANY, cell?.roster_id, app.clock.now()],
    );
    const changes = [
      { day: '2026-11-24', before: cell?.template_version_id, after: null },
      { day: '2026-11-25', before: null, after: cell?.template_version_id },
    ];
    for (const [notice, staff] of [
      [id, ME],
      [foreign, OTHER],
    ])
      await sql(
        `INSERT INTO roster_notice (company_id, id, roster_id, staff_id, amendment_seq, changes, at)
         VALUES ($1, $2, $3, $4, 77, $5, $6)`,
        [COMPANY, notice, cell?.roster_id, staff, JSON.stringify(changes), app.clock.now()],
      );
    const told = randomUUID();
    await sql(
      `INSERT INTO message (company_id, id, outbox_id, account_id, kind, params, link, at)
       SELECT $1, $2, 0, account_id, 'roster.amended', '{"from": "2026-11-01"}', '/shifts', $3
         FROM staff WHERE company_id = $1 AND id = $4`,
      [COMPANY, told, app.clock.now(), ME],
    );
    const unread = () => sql(`SELECT 1 FROM message WHERE id = $1 AND read_at IS NULL`, [told]);
    const { notices } = await outlook();
    expect(notices.map((each) => each.id)).not.toContain(foreign);
    expect(notices[0]).toMatchObject({
      ...{ id, seenAt: null, confirmedAt: null, first: false, reason: '临时调整', from: '2026-11-01' },
      changes: [
        { day: '2026-11-24', before: { code: '白', from: 510, to: 1080 }, after: null },
        { day: '2026-11-25', before: null, after: { code: '白' } },
      ],
    });

    expect((await me.put('/api/me/roster-notices/seen', {})).status).toBe(204);
    const seen = (await outlook()).notices[0];
    expect([seen?.seenAt, seen?.confirmedAt]).toEqual([app.clock.now().toISOString(), null]);
    app.clock.advance({ hours: 1 });
    const confirmed = () => me.put(`/api/me/roster-notices/${id}/confirmation`, {});
    expect([(await confirmed()).status, (await confirmed()).status]).toEqual([204, 204]);
    expect((await outlook()).notices[0]?.confirmedAt).toBe(app.clock.now().toISOString());
    expect(codeOf(await me.put(`/api/me/roster-notices/${foreign}/confirmation`, {}))).toBe(
      'roster.notice-not-found',
    );
    const log = await sql(`SELECT 1 FROM audit_entry WHERE action = 'roster.change-confirmed'`);
    expect(log).toHaveLength(1);

    const { notices: others } = await outlook();
    for (const each of others.filter(({ from, confirmedAt }) => from === '2026-11-01' && !confirmedAt)) {
      expect(await unread()).toHaveLength(1);
      await me.put(`/api/me/roster-notices/${each.id}/confirmation`, {});
    }
    expect(await unread()).toEqual([]);
  });

  it('is empty for an account without a person', async () => {
    const admin = await app.as('admin');
    expect(await month('2026-11-20', admin)).toMatchObject({ person: false, published: false });
    expect(await outlook(admin)).toEqual({ person: false, next: null, notices: [] });
  });
});
