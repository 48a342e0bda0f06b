import type { AuditPageView, StaffPageView } from '@banke/contracts';
import { TABLE_FORMATS } from '@banke/contracts/codes';
import { readTable } from '@banke/documents';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { testImports } from '../testing/test-imports';

describe('people as a file', () => {
  let app: TestApp;
  let supervisor: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
  });
  afterAll(() => app.close());

  const texts = async (client: TestClient, path: string) =>
    (await readTable((await client.download(path)).bytes)).rows.map(({ cells }) =>
      cells.map((cell) => (cell?.type === 'text' ? cell.text : cell?.type === 'date' ? cell.day : null)),
    );

  it.each(TABLE_FORMATS)('can be imported again as %s, and changes nobody', async (format) => {
    const { bytes } = await supervisor.download(`/api/staff/export?state=all&format=${format}`);
    const checked = await testImports(app, supervisor).checked(bytes, { effectiveFrom: '2026-11-20' });
    expect(checked).toMatchObject({ created: 0, changed: 0, wrong: 0 });
    expect(checked.unchanged).toBeGreaterThan(48);
  });

  it('holds who the list shows, under headings of either language', async () => {
    const { staff } = (await supervisor.get<StaffPageView>('/api/staff?order=number')).body;
    const rows = await texts(supervisor, '/api/staff/export?order=number&format=csv-utf8&language=en');
    expect(rows[0]?.slice(0, 3)).toEqual(['Staff number', 'Name', 'Phone']);
    const own = staff.filter(({ departmentName }) => departmentName === '客服部');
    expect(rows.slice(1).map(([number]) => number)).toEqual(own.map(({ employeeNumber }) => employeeNumber));
  });

  it('says where everybody stands, in the language of its headings', async () => {
    const { staff } = (await supervisor.get<StaffPageView>('/api/staff?order=number&state=probation')).body;
    const path = '/api/staff/export?order=number&state=probation&format=xlsx';
    const [chinese, english] = [
      await texts(supervisor, path),
      await texts(supervisor, `${path}&language=en`),
    ];
    expect([chinese, english].map(([heading]) => heading?.at(-1))).toEqual(['状态', 'State']);
    expect(new Set(chinese.slice(1).map((row) => row.at(-1)))).toEqual(new Set(['试用期']));
    expect(new Set(english.slice(1).map((row) => row.at(-1)))).toEqual(new Set(['Probation']));
    expect(staff.length).toBeGreaterThan(0);
  });

  it('keeps what looks like a formula harmless, and gives it back on import', async () => {
    const { staff } = (await supervisor.get<StaffPageView>('/api/staff?text=KF001')).body;
    const { id, version } = staff[0] ?? {};
    await supervisor.patch(`/api/staff/${id}`, { phone: '+86 138 0013 8000', version });
    const { bytes } = await supervisor.download('/api/staff/export?text=KF001&format=csv-utf8');
    expect(bytes.toString()).toContain(",'+86 138 0013 8000,");
    expect(await testImports(app, supervisor).checked(bytes)).toMatchObject({ unchanged: 1 });
  });

  it('is noted in the audit log with how many people it held', async () => {
    await supervisor.download('/api/staff/export?format=xlsx&text=KF00');
    const admin = await app.as('admin');
    const { entries } = (await admin.get<AuditPageView>('/api/audit?actions=staff.exported')).body;
    expect(entries[0]?.after).toMatchObject({ format: 'xlsx', text: 'KF00' });
    expect(entries[0]?.after['people']).toBeGreaterThan(0);
  });

  it.each(TABLE_FORMATS)('starts from a template as %s that is an import without rows', async (format) => {
    const { bytes, headers } = await supervisor.download(`/api/staff-imports/template?format=${format}`);
    const { rows } = await readTable(bytes);
    expect(rows).toHaveLength(1);
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''");
    const sent = await testImports(app, supervisor).upload(bytes, 'template');
    expect(sent.body.columns.every(({ field }) => field !== null)).toBe(true);
  });
});
