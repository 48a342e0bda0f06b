import { randomUUID } from 'node:crypto';
import type {
  CellHistoryView,
  ComparisonView,
  OperationListView,
  OperationResultView,
  RosterListView,
  RosterView,
  ShiftTemplateListView,
  StaffPageView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { TestStream } from '../testing/test-stream';

const SERVICE = demoId('department service');
const DESK = demoId('department desk');

type Value = { versionId: string; pinned: boolean } | null;

describe('rosters', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let roster: RosterView;
  let versions: Map<string, string>;
  let people: string[];
  let year = 2030;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    const { templates } = (
      await supervisor.post<ShiftTemplateListView>('/api/shift-templates/presets', {
        departmentId: SERVICE,
        language: 'zh-CN',
      })
    ).body;
    versions = new Map(templates.map(({ code, versionId }) => [code, versionId]));
    const page = (await supervisor.get<StaffPageView>(`/api/staff?department=${SERVICE}&limit=5`)).body;
    people = page.staff.map(({ id }) => id);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    roster = (await create()).body;
  });

  /** Every test has a year of its own, since two rosters never share a day. */
  const create = (request: object = {}, client = supervisor) => {
    year += 1;
    return client.post<RosterView & Problem>('/api/rosters', {
      ...{ departmentId: SERVICE, from: `${year}-12-01`, through: `${year}-12-31` },
      ...request,
    });
  };
  const value = (code: string, pinned = false): Value => ({ versionId: versions.get(code) ?? '', pinned });
  const change = (expected: Value, next: Value, person = 0, day = 1) => ({
    staffId: people[person] ?? '',
    day: `${year}-12-${String(day).padStart(2, '0')}`,
    expected,
    next,
  });
  const operate = (cells: object[], more: object = {}, client = supervisor) =>
    client.post<OperationResultView & Problem>(`/api/rosters/${roster.id}/operations`, {
      ...{ opId: randomUUID(), baseRevision: roster.revision, cells },
      ...more,
    });

  it('begin empty, at revision 0, for days that no other roster of the department has', async () => {
    expect(roster).toMatchObject({ state: 'draft', revision: 0, editable: true, timeZone: 'Asia/Shanghai' });
    const again = await supervisor.post('/api/rosters', {
      ...{ departmentId: SERVICE, from: roster.through, through: roster.through },
    });
    expect([again.status, codeOf(again)]).toEqual([409, 'roster.period-taken']);
    const tooLong = await create({ through: `${year + 2}-01-31` });
    expect([tooLong.status, tooLong.body.errors?.[0]?.path]).toEqual([400, 'through']);
  });

  it('take what is typed, and count the revisions', async () => {
    expect((await operate([change(null, value('白'))])).body).toMatchObject({ revision: 1, conflicts: [] });
    const second = (await operate([change(value('白'), value('晚')), change(null, value('休'), 1)])).body;
    expect([second.revision, second.operations.map(({ revision }) => revision)]).toEqual([2, [1, 2]]);
  });

  it('give back a cell that held something else, with both values, and apply the rest', async () => {
    await operate([change(null, value('白'))]);
    const { body } = await operate([change(null, value('夜')), change(null, value('晚'), 1)], {
      baseRevision: 1,
    });
    const byName = '演示·主管';
    expect(body).toMatchObject({
      revision: 2,
      conflicts: [{ staffId: people[0], expected: null, next: value('夜'), actual: value('白'), byName }],
    });
    expect(body.operations.at(-1)?.changes).toHaveLength(1);
  });

  it('do an operation once, however often and at whatever moment it is sent', async () => {
    const opId = randomUUID();
    const send = () => operate([change(null, value('白'))], { opId });
    const replies = await Promise.all([send(), send(), send()]);
    expect(replies.map(({ status, body }) => [status, body.revision, body.conflicts])).toEqual(
      replies.map(() => [201, 1, []]),
    );
    const log = (await supervisor.get<OperationListView>(`/api/rosters/${roster.id}/operations?after=0`))
      .body;
    expect(log.operations).toHaveLength(1);
  });

  it('say again what did not fit when the answer was lost', async () => {
    await operate([change(null, value('白'))]);
    const opId = randomUUID();
    const send = () => operate([change(null, value('夜')), change(null, value('晚'), 1)], { opId });
    const first = await send();
    const again = await send();
    expect([again.status, again.body.conflicts]).toEqual([201, first.body.conflicts]);
    expect(again.body.conflicts).toHaveLength(1);
  });

  it('let one of two win who write the same cell at the same moment', async () => {
    const replies = await Promise.all(['白', '晚', '夜'].map((code) => operate([change(null, value(code))])));
    expect(replies.map(({ body }) => body.conflicts.length).sort()).toEqual([0, 1, 1]);
    expect(Math.max(...replies.map(({ body }) => body.revision))).toBe(1);
  });

  it.each([
    ['day', { day: '2029-01-01' }],
    ['staffId', { staffId: demoId('nobody') }],
    ['next.versionId', { next: { versionId: demoId('nothing'), pinned: false } }],
  ])('refuse a foreign %s, and write nothing of the rest', async (field, wrong) => {
    const { status, body } = await operate([
      change(null, value('白'), 1),
      { ...change(null, value('白')), ...wrong },
    ]);
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([
      422,
      'roster.foreign-cell',
      `cells.1.${field}`,
    ]);
    expect((await supervisor.get<RosterView>(`/api/rosters/${roster.id}`)).body.revision).toBe(0);
  });

  it('are unknown to another department, and cannot be written by who only looks on', async () => {
    const desk = await app.as('desk');
    const shown = await desk.get(`/api/rosters/${roster.id}`);
    expect([shown.status, codeOf(shown)]).toEqual([404, 'roster.not-found']);
    const written = await operate([change(null, value('白'))], {}, desk);
    expect([written.status, codeOf(written)]).toEqual([404, 'roster.not-found']);
    expect((await desk.get<RosterListView>(`/api/rosters?department=${SERVICE}`)).body.rosters).toEqual([]);
    expect((await create({ departmentId: SERVICE }, desk)).body.code).toBe('department.not-found');
    const leader = await app.as('leader');
    expect((await leader.get<RosterView>(`/api/rosters/${roster.id}`)).body.editable).toBe(false);
    expect(codeOf(await operate([change(null, value('白'))], {}, leader))).toBe('access.refused');
    expect((await create({ departmentId: DESK }, desk)).status).toBe(201);
  });

  it('tell the history of a cell', async () => {
    await operate([change(null, value('白'))]);
    await operate([change(null, value('晚'), 1)]);
    await operate([change(value('白'), null)]);
    const { entries } = (
      await supervisor.get<CellHistoryView>(
        `/api/rosters/${roster.id}/cell-history?staff=${people[0]}&day=${year}-12-01`,
      )
    ).body;
    expect(entries).toMatchObject([
      { revision: 3, before: value('白'), after: null, byName: '演示·主管' },
      { revision: 1, before: null, after: value('白') },
    ]);
  });

  it('go back to an earlier revision by one more operation, unless somebody was faster', async () => {
    await operate([change(null, value('白')), change(null, value('晚'), 1)]);
    await operate([
      change(value('白'), value('夜')),
      change(value('晚'), null, 1),
      change(null, value('休'), 2),
    ]);
    const restore = (baseRevision: number, opId: string = randomUUID()) =>
      supervisor.post<OperationResultView & Problem>(`/api/rosters/${roster.id}/restoration`, {
        ...{ opId, revision: 1, baseRevision },
      });
    expect((await restore(1)).body.code).toBe('roster.changed');
    const opId = randomUUID();
    const { body } = await restore(2, opId);
    expect(body.revision).toBe(3);
    const restored = new Map(body.operations.at(-1)?.changes.map(({ staffId, next }) => [staffId, next]));
    expect([0, 1, 2].map((person) => restored.get(people[person] ?? ''))).toEqual([
      value('白'),
      value('晚'),
      null,
    ]);
    // The answer was lost, and the screen asks again.
    const again = await restore(2, opId);
    expect([again.status, again.body]).toEqual([201, body]);
  });

  it('compare two revisions: one line a cell, none where it is again what it was, and backwards too', async () => {
    await operate([change(null, value('白')), change(null, value('晚'), 1)]);
    await operate([change(value('白'), value('夜')), change(value('晚'), value('休'), 1)]);
    await operate([change(value('休'), value('晚'), 1)]);
    const compare = async (from: number, to: number) =>
      (
        await supervisor.get<ComparisonView & Problem>(
          `/api/rosters/${roster.id}/comparison?from=${from}&to=${to}`,
        )
      ).body;
    expect((await compare(1, 3)).changes).toEqual([change(value('白'), value('夜'))]);
    expect((await compare(3, 1)).changes).toEqual([change(value('夜'), value('白'))]);
    expect((await compare(2, 2)).changes).toEqual([]);
    expect((await compare(0, 4)).code).toBe('roster.no-such-revision');
  });

  it('tell the open screens of the department, its team leaders included, and nobody else', async () => {
    const names = ['supervisor', 'leader', 'desk', 'staff'] as const;
    const streams = await Promise.all(names.map(async (name) => TestStream.open(await app.as(name))));
    await operate([change(null, value('白'))]);
    await Promise.all(streams.slice(0, 2).map((stream) => stream.until(2)));
    const told = { id: roster.id, revision: 1 };
    expect(streams.map(({ heard }) => heard.slice(1).map(({ data }) => data))).toEqual([
      [told],
      [told],
      [],
      [],
    ]);
    for (const stream of streams) stream.leave();
  });

  it('keep their log from the application: no right to change or delete a line', async () => {
    await operate([change(null, value('白'))]);
    for (const sql of [`UPDATE roster_operation SET changes = '[]'`, 'DELETE FROM roster_operation']) {
      await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });

  it('take every cell of a month of 300 people at once', async () => {
    const strangers = Array.from({ length: 300 }, () => randomUUID());
    const days = Array.from({ length: 31 }, (_, index) => change(value('白'), null, 0, index + 1));
    const cells = strangers.flatMap((staffId) => days.map((day) => ({ ...day, staffId })));
    const { status, body } = await operate(cells);
    // Empty they are already.
    expect([status, body]).toEqual([201, { revision: 0, conflicts: [], operations: [] }]);
  });
});
