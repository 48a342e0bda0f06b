import { randomUUID } from 'node:crypto';
import type {
  CopyNeedsView,
  DepartmentView,
  NeedListView,
  NeedView,
  ShiftTemplateListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

const SERVICE = demoId('department service');
const people = (minimum: number, preferred = minimum) => ({ minimum, preferred });
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
      ...{ ...NUMBERS, ...more },
    });

  it('is set up once a line, changed against its version, and removed with its days', async () => {
    const { body } = await create();
    expect(body).toMatchObject({ ...NUMBERS, version: 1, days: [] });
    expect((await create()).body.code).toBe('need.line-taken');
    const change = { ...NUMBERS, workday: people(5), version: 1 };
    const changed = await admin.patch<NeedView & Problem>(`/api/needs/${body.id}`, change);
    expect(changed.body).toMatchObject({ workday: people(5), version: 2 });
    expect((await admin.patch<Problem>(`/api/needs/${body.id}`, change)).body.code).toBe('need.changed');
    const days = [{ day: '2026-12-12', headcount: people(8, 9) }];
    await admin.put(`/api/needs/${body.id}/days`, { version: 2, days });
    expect((await admin.delete(`/api/needs/${body.id}?version=3`)).status).toBe(204);
    expect(await list()).toEqual([]);
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
        ...{ fromMonth: null, toMonth: null, ...more },
      });
    expect((await copy()).body).toEqual({ needs: 1, days: 0, skipped: [] });
    expect((await copy()).body.skipped).toEqual([{ template: templates[0]?.name, because: 'present' }]);
    expect((await list(other.departmentId))[0]).toMatchObject({
      ...NUMBERS,
      templateId: other.templates[0]?.id,
    });
    expect((await copy({ fromDepartmentId: other.departmentId })).status).toBe(400);
  });

  it('takes single days of another month over, weekday by weekday', async () => {
    const { id } = (await create()).body;
    const days = [{ day: '2026-11-07', headcount: people(9) }];
    await admin.put(`/api/needs/${id}/days`, { version: 1, days });
    const copied = await admin.post<CopyNeedsView>('/api/needs/copies', {
      ...{ departmentId, fromDepartmentId: departmentId, fromMonth: '2026-11-01', toMonth: '2026-12-15' },
    });
    expect(copied.body.days).toBe(1);
    expect((await list())[0]?.days).toEqual([{ day: '2026-12-12', ...people(9) }]);
  });

  it('is beyond other departments', async () => {
    const { id } = (await create()).body;
    const desk = await app.as('desk');
    const removed = await desk.delete(`/api/needs/${id}?version=1`);
    expect([removed.status, codeOf(removed)]).toEqual([404, 'need.not-found']);
    const path = `/api/needs?department=${SERVICE}&from=2026-12-01&through=2026-12-31`;
    expect((await desk.get<NeedListView>(path)).body.needs).toEqual([]);
    expect((await create({}, desk)).body.code).toBe('department.not-found');
  });
});
