import { randomUUID } from 'node:crypto';
import type {
  DepartmentView,
  NeedListView,
  NeedView,
  SheetAppliedView,
  SheetPlanView,
  ShiftTemplateListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { readTable } from '@banke/documents';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';

const people = (minimum: number, preferred = minimum) => ({ minimum, preferred });
const HEADINGS = '班次,班组,资质,日子,最低人数,理想人数';

describe('the needs of a department as a table', () => {
  let app: TestApp;
  let admin: TestClient;
  let siteId: string;
  let department: string;
  let day: ShiftTemplateListView['templates'][number];

  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    const { body } = await admin.get<{ departments: DepartmentView[] }>('/api/departments');
    siteId = body.departments[0]?.siteId ?? '';
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const made = { name: `表格部 ${randomUUID()}`, siteId };
    department = (await admin.post<DepartmentView>('/api/departments', made)).body.id;
    await admin.post(`/api/departments/${department}/teams`, { name: '售前' });
    const presets = { departmentId: department, language: 'zh-CN' };
    const { body } = await admin.post<ShiftTemplateListView>('/api/shift-templates/presets', presets);
    const found = body.templates.find(({ name }) => name === '白班');
    if (!found) throw new Error('the presets have no day shift');
    day = found;
  });

  const csv = (...lines: string[]) => Buffer.from([HEADINGS, ...lines].join('\r\n'), 'utf8');
  const preview = (file: Buffer, client = admin) =>
    client.upload<SheetPlanView & Problem>(
      `/api/needs/sheet/plan?department=${department}&from=2026-12-01`,
      file,
    );
  const apply = (file: Buffer, plan: string) =>
    admin.upload<SheetAppliedView & Problem>(
      `/api/needs/sheet?department=${department}&from=2026-12-01&plan=${plan}`,
      file,
    );
  const needs = async () =>
    (await admin.get<NeedListView>(`/api/needs?department=${department}&from=2026-12-01&through=2026-12-31`))
      .body.needs;

  it('is looked at first, then taken over, and changes nothing the second time', async () => {
    const file = csv('白班,,,工作日,3,4', '白班,售前,,2026-12-12,6,', '白班,,,周末,2,');
    const { body } = await preview(file);
    expect(body).toMatchObject({ changeCount: 3, unchanged: 0, errors: [] });
    expect(body.changes[1]).toEqual({
      ...{ row: 3, names: ['白班', '售前'], day: '2026-12-12', before: null, after: '6' },
    });
    expect(await needs()).toEqual([]);
    expect((await apply(file, body.plan)).body).toEqual({ changed: 3 });
    expect((await apply(file, body.plan)).body).toEqual({ changed: 0 });
    const lunch = csv('11:00-13:00,,,工作日,2,', '11:00–13:00,,,2026-12-12,5,');
    const seen = (await preview(lunch)).body;
    expect(seen.changes[0]).toMatchObject({ names: ['11:00–13:00'], after: '2' });
    expect((await apply(lunch, seen.plan)).body).toEqual({ changed: 2 });
    expect((await needs())[2]).toMatchObject({
      ...{ templateId: null, hours: { from: 660, to: 780 }, workday: people(2) },
      days: [{ day: '2026-12-12', ...people(5) }],
    });
    const [all, team] = await needs();
    expect(all).toMatchObject({ templateId: day.id, workday: people(3, 4), weekend: people(2) });
    expect(team).toMatchObject({ workday: people(0), days: [{ day: '2026-12-12', ...people(6) }] });
    const again = await preview(file);
    expect(again.body).toMatchObject({ changeCount: 0, unchanged: 3 });
  });

  it('says what is wrong by row and column, and takes nothing over', async () => {
    const file = csv('白班,,,工作日,3,', '大夜班,,,工作日,两个,', '白班,,,周末,4,2');
    const { body } = await preview(file);
    expect(body.errors).toEqual([
      { row: 3, column: '最低人数', code: 'not-a-whole-number', params: { value: '两个' } },
      { row: 4, column: '理想人数', code: 'below-minimum', params: { value: 2, min: 4 } },
    ]);
    expect((await apply(file, body.plan)).body).toMatchObject({
      code: 'table.has-errors',
      params: { errors: 2 },
    });
    expect(await needs()).toEqual([]);
  });

  it('is not taken over when somebody changed the same numbers meanwhile', async () => {
    const numbers = { workday: people(1), weekend: people(1), holiday: people(1) };
    const line = { departmentId: department, templateId: day.id, teamId: null, skillId: null };
    const { id } = (await admin.post<NeedView>('/api/needs', { ...line, ...numbers, from: '2026-12-01' }))
      .body;
    const file = csv('白班,,,工作日,5,');
    const { plan } = (await preview(file)).body;
    await admin.patch(`/api/needs/${id}`, { ...numbers, workday: people(2), from: '2026-12-01', version: 1 });
    expect((await apply(file, plan)).body.code).toBe('table.plan-outdated');
    expect((await apply(file, (await preview(file)).body.plan)).body).toEqual({ changed: 1 });
    expect((await needs())[0]).toMatchObject({ workday: people(5), weekend: people(1), version: 3 });
  });

  it('comes with the present numbers, and every shift that has none', async () => {
    const file = csv('白班,,,工作日,3,4', '白班,,,2026-12-12,6,');
    await apply(file, (await preview(file)).body.plan);
    const span = 'from=2026-12-01&through=2026-12-31';
    for (const format of ['xlsx', 'csv-gb18030']) {
      const path = `/api/needs/sheet?department=${department}&${span}&format=${format}&language=en`;
      const { bytes } = await admin.download(path);
      const { rows } = await readTable(bytes);
      const texts = rows.map(({ cells }) =>
        cells.map((cell) => (cell && 'text' in cell ? cell.text : '')).join(','),
      );
      expect(texts.slice(0, 5)).toEqual([
        'Shift,Team,Qualification,Day,Minimum,Preferred',
        ...['白班,,,Workday,3,4', '白班,,,Weekend,0,0', '白班,,,Holiday,0,0', '白班,,,2026-12-12,6,6'],
      ]);
      expect(texts.some((text) => text.startsWith('晚班,,,Workday'))).toBe(true);
      expect((await preview(bytes)).body).toMatchObject({ changeCount: 0, errors: [] });
    }
  });

  it('has the columns it is read by, and belongs to those who may set it', async () => {
    const wrong = await preview(Buffer.from('班次,日子\r\n白班,工作日', 'utf8'));
    expect(wrong.body).toMatchObject({ code: 'table.wrong-columns', params: { column: '最低人数' } });
    const supervisor = await app.as('supervisor');
    const beyond = await preview(csv('白班,,,工作日,3,'), supervisor);
    expect([beyond.status, codeOf(beyond)]).toEqual([404, 'department.not-found']);
  });
});
