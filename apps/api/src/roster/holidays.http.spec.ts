import { randomUUID } from 'node:crypto';
import type { AuditPageView, HolidayListView, HolidayView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { TestRosters } from '../testing/test-rosters';
import { TestStream } from '../testing/test-stream';
import { until } from '../testing/until';

const SERVICE = demoId('department service');
const SHOP = demoId('site shop');
const MALL = demoId('site mall');

describe('the holidays of a year', () => {
  let app: TestApp;
  let admin: TestClient;
  let supervisor: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [admin, supervisor] = [await app.as('admin'), await app.as('supervisor')];
  });
  afterAll(() => app.close());

  const list = async (year: number, client = admin) =>
    (await client.get<HolidayListView>(`/api/holidays?year=${year}`)).body;
  const set = (day: string, more: object = {}, client = admin) =>
    client.post<HolidayView & Problem>('/api/holidays', {
      ...{ siteId: null, day, kind: 'workday', name: '大促', ...more },
    });

  it('are those announced, holidays and make-up days', async () => {
    const { announced, known } = await list(2026);
    expect(known).toBe(true);
    expect(announced).toEqual(
      expect.arrayContaining([
        { day: '2026-10-01', kind: 'holiday', name: '国庆节' },
        { day: '2026-10-10', kind: 'make-up', name: '国庆节' },
      ]),
    );
    expect(announced.every(({ kind }) => kind === 'holiday' || kind === 'make-up')).toBe(true);
  });

  it('are not announced years ahead, and days are set all the same', async () => {
    const { body } = await set('2041-01-01', { kind: 'holiday', name: null });
    expect(await list(2041)).toEqual({ own: [body], announced: [], known: false, editable: true });
    expect((await list(2042)).own).toEqual([]);
  });

  it('are set once a day and place, changed against their version, and taken back', async () => {
    const { status, body } = await set('2032-10-01');
    expect([status, body]).toEqual([
      201,
      {
        ...{ id: body.id, siteId: null, day: '2032-10-01', kind: 'workday', name: '大促', version: 1 },
      },
    ]);
    const twice = await set('2032-10-01');
    expect([twice.status, twice.body.code]).toEqual([409, 'holiday.day-taken']);
    expect((await set('2032-10-01', { siteId: SHOP })).status).toBe(201);
    const change = { kind: 'make-up', name: null, version: 1 };
    const changed = await admin.patch<HolidayView>(`/api/holidays/${body.id}`, change);
    expect(changed.body).toEqual({ ...body, ...change, version: 2 });
    const late = await admin.patch(`/api/holidays/${body.id}`, change);
    expect([late.status, codeOf(late)]).toEqual([409, 'holiday.changed']);
    expect(codeOf(await admin.delete(`/api/holidays/${body.id}?version=1`))).toBe('holiday.changed');
    expect((await admin.delete(`/api/holidays/${body.id}?version=2`)).status).toBe(204);
    expect((await list(2032)).own.map(({ siteId }) => siteId)).toEqual([SHOP]);
    const gone = await admin.delete(`/api/holidays/${body.id}?version=2`);
    expect([gone.status, codeOf(gone)]).toEqual([404, 'holiday.not-found']);
  });

  it('leave a trace of every change, and none of what changes nothing', async () => {
    const { id } = (await set('2033-05-04', { siteId: SHOP })).body;
    await admin.patch(`/api/holidays/${id}`, { kind: 'workday', name: '大促', version: 1 });
    await admin.patch(`/api/holidays/${id}`, { kind: 'holiday', name: '大促', version: 1 });
    await admin.delete(`/api/holidays/${id}?version=2`);
    const { entries } = (await admin.get<AuditPageView>(`/api/audit?subjectId=${id}`)).body;
    const [whole, none] = [
      { siteId: SHOP, dayKind: 'holiday', name: '大促' },
      { siteId: null, dayKind: null, name: null },
    ];
    const was = { dayKind: 'workday' };
    expect(
      entries.map(({ action, subjectName, before, after }) => [action, subjectName, before, after]),
    ).toEqual([
      ['holiday.removed', '2033-05-04', whole, none],
      ['holiday.changed', '2033-05-04', was, { dayKind: 'holiday' }],
      ['holiday.created', '2033-05-04', none, { ...whole, ...was }],
    ]);
  });

  it('are what the months of their departments say, and open screens hear of it', async () => {
    const rosters = await TestRosters.open(supervisor, SERVICE);
    const roster = await rosters.create('2034-03-01', '2034-03-31');
    const [stream, other] = [await TestStream.open(supervisor), await TestStream.open(await app.as('desk'))];
    await set('2034-03-08', { kind: 'holiday', name: '店庆', siteId: SHOP });
    await until(() => stream.names.includes('roster-facts-changed'));
    expect(stream.heard.at(-1)?.data).toEqual({ departmentId: SERVICE });
    const { days } = await rosters.month(roster.id);
    expect(days.find(({ day }) => day === '2034-03-08')).toMatchObject({ kind: 'holiday', holiday: '店庆' });
    await set('2034-03-09', { siteId: MALL });
    await until(() => other.names.includes('roster-facts-changed'));
    // One change is told to the department and to each of its teams: whoever belongs to both hears it twice, by one id.
    const changes = other.heard.filter(({ event }) => event === 'roster-facts-changed');
    expect(new Set(changes.map(({ id }) => id)).size).toBe(1);
    [stream, other].forEach((each) => each.leave());
  });

  it.each([
    ['siteId', { siteId: randomUUID() }],
    ['kind', { kind: 'half-day' }],
    ['day', { day: '2035-02-30' }],
    ['name', { name: '一'.repeat(31) }],
  ])('are refused with %s marked', async (path, wrong) => {
    const { status, body } = await set('2035-02-03', wrong);
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  });

  it('are asked for by a year', async () => {
    for (const query of ['', '?year=26', '?year=next'])
      expect((await admin.get(`/api/holidays${query}`)).status).toBe(400);
  });

  it('are seen at the own site and everywhere, and set only by who reaches the whole company', async () => {
    const company = (await set('2036-06-01')).body;
    const shop = (await set('2036-06-02', { siteId: SHOP })).body;
    const mall = (await set('2036-06-03', { siteId: MALL })).body;
    const ids = async (name: string) => {
      const { own, editable } = await list(2036, await app.as(name));
      return [own.map(({ id }) => id), editable];
    };
    expect(await ids('admin')).toEqual([[company.id, shop.id, mall.id], true]);
    for (const name of ['supervisor', 'leader', 'staff'])
      expect(await ids(name)).toEqual([[company.id, shop.id], false]);
    expect(await ids('desk')).toEqual([[company.id, mall.id], false]);

    const change = { kind: 'holiday', name: null, version: 1 };
    for (const id of [company.id, shop.id]) {
      const refusals = [
        await set('2036-07-01', { siteId: SHOP }, supervisor),
        await supervisor.patch(`/api/holidays/${id}`, change),
        await supervisor.delete(`/api/holidays/${id}?version=1`),
      ];
      for (const refusal of refusals)
        expect([refusal.status, codeOf(refusal)]).toEqual([403, 'access.refused']);
    }
    expect((await list(2036)).own).toEqual([company, shop, mall]);
  });
});
