import type { IssuedCalendarFeedView, OwnCalendarFeedView } from '@banke/contracts';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

/** Whose account the demo's `staff` is. */
const ME = staffId('林晓雨');

interface Event {
  uid: string;
  sequence: number;
  start: string;
}

describe('the calendar feed', () => {
  let app: TestApp;
  let me: TestClient;
  const lines: string[] = [];

  beforeAll(async () => {
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    app = await openTestApp({ logger: pino({ level: 'info' }, stream) });
    me = await app.as('staff');
  });
  afterAll(() => app.close());

  const issue = async () => (await me.post<IssuedCalendarFeedView>('/api/me/calendar-feed')).body;
  const fetchFeed = async (path: string, headers: Record<string, string> = {}) =>
    app.client().get<string>(path, headers);
  const eventsOf = (text: string): Map<string, Event> =>
    new Map(
      text
        .replace(/\r\n /g, '')
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((each) => ({
          uid: /UID:(.*)\r/.exec(each)?.[1] ?? '',
          sequence: Number(/SEQUENCE:(\d+)/.exec(each)?.[1]),
          start: /DTSTART;TZID=Asia\/Shanghai:(\d+T\d+)/.exec(each)?.[1] ?? '',
        }))
        .map((event) => [event.uid.slice(0, 10), event]),
    );
  /** What is published of the person after today, as the owner of the server sees it. */
  const published = (sql: string, parameters: unknown[] = []) =>
    app.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('banke.company_id', $1, true)`, [demoId('company')]);
      return tx.query<{ day: string; template_version_id: string; roster_id: string }[]>(sql, parameters);
    });
  let key = '';

  it('is fetched without a session, by the secret alone, and says when nothing changed', async () => {
    key = (await issue()).path;
    const { status, headers, body } = await fetchFeed(key);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(eventsOf(body).size).toBeGreaterThan(20);
    expect([...eventsOf(body).values()].every(({ sequence }) => sequence === 0)).toBe(true);

    const tag = headers.get('etag') ?? '';
    const again = await fetchFeed(key, { 'if-none-match': `W/${tag}` });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await fetchFeed(key, { 'if-none-match': '"another"' })).status).toBe(200);
    const { body: own } = await me.get<OwnCalendarFeedView>('/api/me/calendar-feed');
    expect(own.feed?.fetchedAt).toBe(app.clock.now().toISOString());
  });

  it('tells only what is published', async () => {
    const days = [...eventsOf((await fetchFeed(key)).body).keys()].sort();
    const stands = await published(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day FROM published_cell p
         JOIN shift_template_version v ON v.company_id = p.company_id AND v.id = p.template_version_id
        WHERE p.staff_id = $1 AND v.kind = 'shift' AND p.day >= $2 ORDER BY 1`,
      [ME, plainDateOf(dayNumber('2026-11-20') - 60)],
    );
    expect(days).toEqual(stands.map(({ day }) => day));
    const drafted = await published(`SELECT 1 FROM roster_cell WHERE staff_id = $1 AND day > '2026-12-01'`, [
      ME,
    ]);
    expect(drafted.length).toBeGreaterThan(10);
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
  });

  it('gives a changed shift the next number under its name, takes a cancelled one out, and knows it again', async () => {
    const before = eventsOf((await fetchFeed(key)).body);
    const [first, second] = [...before.keys()].filter((day) => day > '2026-11-20').sort();
    const [cell] = await published(
      `SELECT roster_id, template_version_id FROM published_cell WHERE staff_id = $1 AND day = $2`,
      [ME, second],
    );
    await published(
      `UPDATE published_cell SET template_version_id = (
         SELECT v.id FROM shift_template_version v JOIN shift_template t ON t.company_id = v.company_id AND t.id = v.template_id
          JOIN roster r ON r.company_id = t.company_id AND r.department_id = t.department_id AND r.id = published_cell.roster_id
         WHERE v.kind = 'shift' AND v.id <> published_cell.template_version_id ORDER BY v.code LIMIT 1)
        WHERE staff_id = $1 AND day = $2`,
      [ME, first],
    );
    await published(`DELETE FROM published_cell WHERE staff_id = $1 AND day = $2`, [ME, second]);
    app.clock.advance({ hours: 2 });
    const after = eventsOf((await fetchFeed(key)).body);
    expect(after.get(first ?? '')).toMatchObject({ uid: before.get(first ?? '')?.uid, sequence: 1 });
    expect(after.has(second ?? '')).toBe(false);
    const others = [...after.values()].filter(({ uid }) => !uid.startsWith(first ?? ''));
    expect(others.every(({ sequence }) => sequence === 0)).toBe(true);

    await published(
      `INSERT INTO published_cell (company_id, roster_id, staff_id, day, template_version_id)
       VALUES (current_company(), $1, $2, $3, $4)`,
      [cell?.roster_id, ME, second, cell?.template_version_id],
    );
    const back = eventsOf((await fetchFeed(key)).body).get(second ?? '');
    expect([back?.uid, back?.sequence]).toEqual([before.get(second ?? '')?.uid, 2]);
  });

  it('stops for the address before when it is renewed, and for all when it is taken back', async () => {
    const renewed = (await issue()).path;
    const old = await fetchFeed(key);
    expect([old.status, codeOf(old)]).toEqual([404, 'calendar.not-found']);
    expect((await fetchFeed(renewed)).status).toBe(200);
    expect((await me.delete('/api/me/calendar-feed')).status).toBe(204);
    expect((await fetchFeed(renewed)).status).toBe(404);
    expect((await me.get<OwnCalendarFeedView>('/api/me/calendar-feed')).body).toEqual({ feed: null });
    expect(codeOf(await me.delete('/api/me/calendar-feed'))).toBe('calendar.not-found');
  });

  it.each(['', 'nonsense', '00000000-0000-0000-0000-000000000000.aaaa'])(
    'opens to no other key: %s',
    async (other) => {
      expect([400, 404]).toContain((await fetchFeed(`/api/calendar.ics?key=${other}`)).status);
    },
  );

  it('is not for an account without a person', async () => {
    const admin = await app.as('admin');
    expect(codeOf(await admin.post('/api/me/calendar-feed'))).toBe('calendar.no-person');
  });

  it('never stands in the log, and only as a hash in the database', async () => {
    const { path } = await issue();
    await fetchFeed(path);
    await fetchFeed(`${path}x`);
    const secret = path.split('.').at(-1) ?? '';
    expect(secret).toHaveLength(43);
    expect(lines.join('')).toContain('/api/calendar.ics');
    expect(lines.join('')).not.toContain(secret);
  });

  it('ends with the employment', async () => {
    const { path } = await issue();
    const hr = await app.as('hr');
    const { body: person } = await hr.get<{ version: number }>(`/api/staff/${ME}`);
    const left = await hr.put(`/api/staff/${ME}/leaving`, { lastDay: '2026-11-21', version: person.version });
    expect(left.status).toBe(200);
    app.clock.set('2026-11-21T12:00:00Z');
    expect((await fetchFeed(path)).status).toBe(200);
    app.clock.set('2026-11-21T16:00:00Z');
    expect((await fetchFeed(path)).status).toBe(404);
  });
});
