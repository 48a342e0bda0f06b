import { randomUUID } from 'node:crypto';
import type {
  CopyNeedsView,
  DepartmentView,
  MonthView,
  NeedListView,
  NeedView,
  ShiftTemplateListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { TestRosters } from '../testing/test-rosters';
import { codeOf, type TestClient } from '../testing/test-client';

const SERVICE = demoId('department service');
const people = (minimum: number, preferred = minimum) => ({ minimum, preferred });
/** Neither over nor closed. */
const DECEMBER = '2026-12-01';
const NUMBERS = { workday: people(3, 4), weekend: people(2), holiday: people(1) };

describe('how many people a department needs', () => {
  let app: TestApp;
  let admin: TestClient;
  let siteId: string;
  let departmentId: string;
  let templates: ShiftTemplateListView['templates'];

  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    const { body } = await admin.get<{ departments: DepartmentView[] }>('/api/departments');
    siteId = body.departments[0]?.siteId ?? '';
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    ({ departmentId, templates } = await department());
  });

  const department = async () => {
    const request = { name: `需求部 ${randomUUID()}`, siteId };
    const { id } = (await admin.post<DepartmentView>('/api/departments', request)).body;
    const presets = { departmentId: id, language: 'zh-CN' };
    const taken = (await admin.post<ShiftTemplateListView>('/api/shift-templates/presets', presets)).body;
    return { departmentId: id, templates: taken.templates };
  };
  const list = async (id = departmentId, month = '2026-12') =>
    (await admin.get<NeedListView>(`/api/needs?department=${id}&from=${month}-01&through=${month}-31`)).body
      .needs;
  const create = (more: object = {}, client = admin) =>
    client.post<NeedView & Problem>('/api/needs', {
      ...{ departmentId, templateId: templates[0]?.id, teamId: null, skillId: null },
      ...{ ...NUMBERS, from: DECEMBER, ...more },
    });

  it('is set up once a line, changed against its version, and removed with its days', async () => {
    const { body } = await create();
    expect(body).toMatchObject({ ...NUMBERS, version: 1, days: [] });
    expect((await create()).body.code).toBe('need.line-taken');
    const change = { ...NUMBERS, workday: people(5), from: DECEMBER, version: 1 };
    const changed = await admin.patch<NeedView & Problem>(`/api/needs/${body.id}`, change);
    expect(changed.body).toMatchObject({ workday: people(5), version: 2 });
    expect((await admin.patch<Problem>(`/api/needs/${body.id}`, change)).body.code).toBe('need.changed');
    const days = [{ day: '2026-12-12', headcount: people(8, 9) }];
    await admin.put(`/api/needs/${body.id}/days`, { version: 2, days });
    expect((await admin.delete(`/api/needs/${body.id}?version=3&from=${DECEMBER}`)).status).toBe(204);
    expect(await list()).toEqual([]);
  });

  it('is set up for hours of the day, once a line, beside those of shifts, and read by the month', async () => {
    const hours = { from: 1320, to: 1800 };
    const interval = { templateId: null, hours };
    const { status, body } = await create(interval);
    expect([status, body.templateId, body.hours]).toEqual([201, null, hours]);
    await create();
    expect((await create(interval)).body.code).toBe('need.line-taken');
    expect((await create({ ...interval, hours: { from: 1320, to: 1860 } })).status).toBe(201);
    const days = [{ day: '2026-12-12', headcount: people(8, 9) }];
    await admin.put(`/api/needs/${body.id}/days`, { version: 1, days });
    const change = { ...NUMBERS, workday: people(6), from: '2027-01-01', version: 2 };
    expect((await admin.patch<NeedView>(`/api/needs/${body.id}`, change)).body.hours).toEqual(hours);
    expect((await list()).map((need) => [need.hours?.to ?? null, need.workday.minimum])).toEqual([
      [null, 3],
      [1800, 3],
      [1860, 3],
    ]);
    expect((await list(departmentId, '2027-01')).map(({ workday }) => workday.minimum)).toEqual([3, 6, 3]);
    const log = await admin.get<{ entries: { action: string; subject: { name: string } }[] }>('/api/audit');
    expect(JSON.stringify(log.body)).toContain('22:00–06:00');
  });

  it.each([
    ['templateId', { templateId: null }],
    ['hours', { hours: { from: 600, to: 720 } }],
    ['hours', { templateId: null, hours: { from: 720, to: 720 } }],
    ['hours', { templateId: null, hours: { from: 0, to: 1441 } }],
  ])('is of a shift or of hours, else %s is marked', async (path, wrong) => {
    const { status, body } = await create(wrong);
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'need.refused', path]);
  });

  it('has values of single days, which go back to those of their kind of day', async () => {
    const { id } = (await create()).body;
    const set = (version: number, days: object[]) =>
      admin.put<NeedView & Problem>(`/api/needs/${id}/days`, { version, days });
    await set(1, [
      { day: '2026-12-12', headcount: people(8, 9) },
      { day: '2026-12-13', headcount: people(7) },
    ]);
    const { body } = await set(2, [{ day: '2026-12-13', headcount: null }]);
    expect(body).toMatchObject({ version: 3, days: [{ day: '2026-12-12', ...people(8, 9) }] });
    expect((await list(departmentId, '2027-01'))[0]?.days).toEqual([]);
    const wrong = await set(3, [{ day: '2026-12-13', headcount: people(3, 2) }]);
    expect([wrong.status, wrong.body.errors?.[0]?.path]).toEqual([422, 'days.0.preferred']);
  });

  it.each([
    ['weekend.preferred', { weekend: people(2, 1) }],
    ['templateId', { templateId: SERVICE }],
    ['teamId', { teamId: demoId('team service/售前') }],
    ['skillId', { skillId: SERVICE }],
  ])('is refused with %s marked', async (path, wrong) => {
    const { status, body } = await create(wrong);
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'need.refused', path]);
  });

  it('is copied from another department by the codes of shifts, and what is there stays', async () => {
    await create();
    const other = await department();
    const copy = (more: object = {}) =>
      admin.post<CopyNeedsView & Problem>('/api/needs/copies', {
        ...{ departmentId: other.departmentId, fromDepartmentId: departmentId },
        ...{ fromMonth: null, toMonth: null, from: DECEMBER, ...more },
      });
    expect((await copy()).body).toEqual({ needs: 1, days: 0, skipped: [] });
    expect((await copy()).body.skipped).toEqual([{ template: templates[0]?.name, because: 'present' }]);
    expect((await list(other.departmentId))[0]).toMatchObject({
      ...NUMBERS,
      templateId: other.templates[0]?.id,
    });
    await create({ templateId: null, hours: { from: 660, to: 780 } });
    expect((await copy()).body).toMatchObject({ needs: 1, skipped: [{ because: 'present' }] });
    expect((await list(other.departmentId))[1]?.hours).toEqual({ from: 660, to: 780 });
    expect((await copy()).body.skipped.map(({ template }) => template)).toContain('11:00–13:00');
    expect((await copy({ fromDepartmentId: other.departmentId })).status).toBe(400);
  });

  it('takes single days of another month over, weekday by weekday', async () => {
    const { id } = (await create()).body;
    const days = [{ day: '2026-11-07', headcount: people(9) }];
    await admin.put(`/api/needs/${id}/days`, { version: 1, days });
    const copied = await admin.post<CopyNeedsView>('/api/needs/copies', {
      ...{
        departmentId,
        fromDepartmentId: departmentId,
        fromMonth: '2026-11-01',
        toMonth: '2026-12-15',
        from: null,
      },
    });
    expect(copied.body.days).toBe(1);
    expect((await list())[0]?.days).toEqual([{ day: '2026-12-12', ...people(9) }]);
  });

  describe('changed from a month on', () => {
    const JANUARY = '2027-01-01';
    const numbersIn = async (month: string) =>
      (await list(departmentId, month)).map(({ workday }) => workday);
    const change = (id: string, more: object) =>
      admin.patch<NeedView & Problem>(`/api/needs/${id}`, { ...NUMBERS, ...more });

    it('leaves the months before as they were, with their single days, and keeps its name', async () => {
      const { id } = (await create()).body;
      const days = ['2026-12-12', '2027-01-09'].map((day) => ({ day, headcount: people(8) }));
      await admin.put(`/api/needs/${id}/days`, { version: 1, days });
      const { body } = await change(id, { workday: people(6), from: JANUARY, version: 2 });
      expect(body).toMatchObject({ id, workday: people(6), from: JANUARY, through: null, version: 3 });
      expect([await numbersIn('2026-12'), await numbersIn('2027-01'), await numbersIn('2027-05')]).toEqual([
        ...[[people(3, 4)], [people(6)], [people(6)]],
      ]);
      const [december] = await list();
      expect(december).toMatchObject({
        from: DECEMBER,
        through: '2026-12-31',
        days: [{ day: '2026-12-12' }],
      });
      expect((await list(departmentId, '2027-01'))[0]?.days).toEqual([{ day: '2027-01-09', ...people(8) }]);
      const again = await change(id, { workday: people(7), from: JANUARY, version: 3 });
      expect(again.body).toMatchObject({ id, workday: people(7), from: JANUARY });
      expect((await change(id, { from: DECEMBER, version: 4 })).body.code).toBe('need.changed');
    });

    it('holds each roster against the numbers of its own month', async () => {
      const { id } = (await create()).body;
      const rosters = await TestRosters.open(admin, departmentId);
      const months = [
        await rosters.create('2026-12-01', '2026-12-31'),
        await rosters.create('2027-01-01', '2027-01-31'),
      ];
      await change(id, { workday: people(6), from: JANUARY, version: 1 });
      const late = (await create({ templateId: null, hours: { from: 1320, to: 1800 } })).body;
      await admin.delete(`/api/needs/${late.id}?version=1&from=${JANUARY}`);
      const asked = await Promise.all(
        months.map((roster) => admin.get<MonthView>(`/api/rosters/${roster.id}/month`)),
      );
      expect(asked.map(({ body }) => body.needs.map(({ workday, hours }) => [workday, hours]))).toEqual([
        [
          [people(3, 4), null],
          [people(3, 4), { from: 1320, to: 1800 }],
        ],
        [[people(6), null]],
      ]);
    });

    it.each(['2026-01-01', '2026-12-02'])('is refused from %s, and nothing changes', async (from) => {
      const { id } = (await create()).body;
      const refusal = await change(id, { workday: people(9), from, version: 1 });
      expect([refusal.status, refusal.body.code]).toEqual([422, 'need.month-over']);
      expect((await create({ teamId: null, from })).body.code).toBe('need.month-over');
      const removal = await admin.delete(`/api/needs/${id}?version=1&from=${from}`);
      expect(codeOf(removal)).toBe('need.month-over');
      expect(await numbersIn('2026-12')).toEqual([people(3, 4)]);
    });

    it('ends from a month on, with what was planned after it, and can begin again', async () => {
      const { id } = (await create()).body;
      await change(id, { workday: people(6), from: '2027-03-01', version: 1 });
      const [january] = await list(departmentId, '2027-01');
      const removed = await admin.delete(
        `/api/needs/${january?.id}?version=${january?.version}&from=${JANUARY}`,
      );
      expect(removed.status).toBe(204);
      expect([await numbersIn('2026-12'), await numbersIn('2027-01'), await numbersIn('2027-03')]).toEqual([
        ...[[people(3, 4)], [], []],
      ]);
      await create({ from: '2027-04-01' });
      const earlier = await create({ workday: people(1), from: '2027-02-01' });
      expect(earlier.body).toMatchObject({ from: '2027-02-01', through: '2027-03-31' });
    });
  });

  it('is beyond other departments', async () => {
    const { id } = (await create()).body;
    const desk = await app.as('desk');
    const removed = await desk.delete(`/api/needs/${id}?version=1&from=${DECEMBER}`);
    expect([removed.status, codeOf(removed)]).toEqual([404, 'need.not-found']);
    const path = `/api/needs?department=${SERVICE}&from=2026-12-01&through=2026-12-31`;
    expect((await desk.get<NeedListView>(path)).body.needs).toEqual([]);
    expect((await create({}, desk)).body.code).toBe('department.not-found');
  });
});
