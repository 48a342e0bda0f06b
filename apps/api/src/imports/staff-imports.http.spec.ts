import type { AuditPageView, StaffDetailView, StaffHistoryView, StaffPageView } from '@banke/contracts';
import { TABLE_FORMATS } from '@banke/contracts/codes';
import { inCompany } from '@banke/database';
import { encodeCsv, readTable } from '@banke/documents';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testImports } from '../testing/test-imports';

const HEADINGS = ['工号', '姓名', '入职日期', '部门', '班组', '岗位', '等级', '电话'];
const file = (...rows: string[][]) => encodeCsv([HEADINGS, ...rows], 'utf-8');

describe('a file of people', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let hr: TestClient;
  let imports: ReturnType<typeof testImports>;
  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    hr = await app.as('hr');
    imports = testImports(app, supervisor);
  });
  afterAll(() => app.close());

  const list = async (query: string, client = hr) =>
    (await client.get<StaffPageView>(`/api/staff?state=all&${query}`)).body.staff;
  const person = async (number: string): Promise<StaffDetailView> => {
    const found = (await list(`text=${number}`)).find(({ employeeNumber }) => employeeNumber === number);
    if (!found) throw new Error(`nobody has the number ${number}`);
    return (await hr.get<StaffDetailView>(`/api/staff/${found.id}`)).body;
  };

  it('is understood, checked, shown row by row, and applied as a whole', async () => {
    const sent = await imports.upload(
      file(
        ['ＩＭ００１', '曾小贤', '2026/11/2', '客服部', '售前', '', '', '13800138000'],
        ['KF001', '', '', '', '售后'],
      ),
    );
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({
      state: 'uploaded',
      format: 'csv-utf8',
      headerRow: 1,
      rowCount: 2,
      jobId: null,
    });
    expect(sent.body.columns[7]).toEqual({
      column: 7,
      header: '电话',
      field: 'phone',
      sample: '13800138000',
    });
    const mapped = await imports.map(sent.body);
    expect(mapped.body.state).toBe('checking');
    expect(codeOf(await imports.map(mapped.body))).toBe('staff-import.busy');
    await app.runJobs();

    const checked = await imports.show(sent.body.id);
    expect(checked).toMatchObject({ state: 'checked', created: 1, changed: 1, unchanged: 0, wrong: 0 });
    const [created, changed] = await imports.rows(checked);
    expect(created).toMatchObject({
      row: 2,
      outcome: 'create',
      employeeNumber: 'IM001',
      name: '曾小贤',
      errors: [],
    });
    expect(created?.changes).toContainEqual({ field: 'hireDate', before: null, after: '2026-11-02' });
    expect(changed).toMatchObject({ row: 3, outcome: 'change', employeeNumber: 'KF001' });
    expect(changed?.changes).toEqual([
      { field: 'team', before: expect.any(String) as string, after: '售后' },
    ]);
    expect(await list('text=IM001')).toEqual([]);

    const applied = await imports.applied(checked);
    expect(applied).toMatchObject({ state: 'applied', created: 1, changed: 1 });
    expect(applied.columns[7]).toMatchObject({ header: '电话', sample: null });
    expect(await person('IM001')).toMatchObject({
      name: '曾小贤',
      pinyin: 'zeng xiao xian',
      initials: 'zxx',
      phone: '13800138000',
      probationEnd: '2027-02-01',
      teamName: '售前',
      weeklyMinutes: 2400,
    });
    const moved = await person('KF001');
    expect(moved.memberships[0]).toMatchObject({ from: '2026-12-01', teamName: '售后', through: null });
    expect(moved.memberships[1]).toMatchObject({ through: '2026-11-30' });
  });

  it('leaves a line in each person’s history without anything personal, and one in the audit log', async () => {
    const { id } = await person('IM001');
    const history = (await hr.get<StaffHistoryView>(`/api/staff/${id}/history`)).body.entries;
    expect(history).toMatchObject([
      { change: 'hired', effectiveOn: '2026-11-02', after: { name: true, phone: true, team: '售前' } },
    ]);
    expect(JSON.stringify(history)).not.toContain('138');
    const [latest] = (await hr.get<StaffHistoryView>(`/api/staff/${(await person('KF001')).id}/history`)).body
      .entries;
    expect(latest).toMatchObject({
      change: 'membership-changed',
      effectiveOn: '2026-12-01',
      after: { team: '售后' },
    });
    const admin = await app.as('admin');
    const { entries } = (await admin.get<AuditPageView>('/api/audit?actions=staff.imported')).body;
    expect(entries[0]).toMatchObject({ subjectName: '花名册.csv', after: { created: 1, changed: 1 } });
  });

  it('is in the audit log person by person, as if each had been entered by hand', async () => {
    const before = await person('KF001');
    const checked = await imports.checked(file(['KF001', '换了名', '', '', '', '', '', '13911112222']));
    await imports.applied(checked);
    const admin = await app.as('admin');
    const logOf = async ({ id }: { id: string }) =>
      (await admin.get<AuditPageView>(`/api/audit?subjectId=${id}`)).body.entries;
    expect(await logOf(await person('IM001'))).toMatchObject([
      {
        action: 'staff.hired',
        accountName: '演示·主管',
        subjectName: '曾小贤',
        after: { employeeNumber: 'IM001', name: '曾小贤', phone: '13800138000', effectiveOn: '2026-11-02' },
      },
    ]);
    const [record, move] = await logOf(before);
    expect(record).toMatchObject({
      action: 'staff.record-changed',
      subjectName: before.name,
      before: { name: before.name, phone: before.phone },
      after: { name: '换了名', phone: '13911112222', effectiveOn: '2026-11-20' },
    });
    expect(move).toMatchObject({ action: 'staff.membership-changed', after: { team: '售后' } });
    const [stored] = await inCompany(app.dataSource, demoId('company'), (tx) =>
      tx.query<{ text: string }[]>(`SELECT e::text AS text FROM audit_entry e WHERE e.id = $1`, [record?.id]),
    );
    expect(stored?.text).not.toContain('139');
  });

  it('is applied once, however often it is asked for', async () => {
    const checked = await imports.checked(file(['IM002', '李四', '2026-11-02', '客服部']));
    const answers = await Promise.all([
      imports.apply(checked),
      imports.apply(checked),
      imports.apply(checked),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await app.runJobs();
    const over = await imports.show(checked.id);
    expect(over.state).toBe('applied');
    expect(codeOf(await imports.apply(over))).toBe('staff-import.over');
    expect(await list('text=IM002')).toHaveLength(1);
  });

  it('is not applied at all while one row is wrong, and says where', async () => {
    const checked = await imports.checked(
      file(
        ['IM010', '王五', '31.2.2026', '客服部'],
        ['IM011', '赵六', '2026-11-02', '客服部', '市场组'],
        ['IM012', '好人', '2026-11-02', '客服部'],
      ),
    );
    expect(checked).toMatchObject({ created: 1, wrong: 2 });
    const wrong = await imports.rows(checked, '&outcome=error');
    expect(wrong.map(({ row, errors }) => [row, errors])).toEqual([
      [2, [{ field: 'hireDate', header: '入职日期', code: 'not-a-day', params: { value: '31.2.2026' } }]],
      [3, [{ field: 'team', header: '班组', code: 'unknown-name', params: { value: '市场组' } }]],
    ]);
    const refusal = await imports.apply(checked);
    expect([refusal.status, codeOf(refusal)]).toEqual([422, 'staff-import.has-errors']);
    expect(await list('text=IM012')).toEqual([]);
  });

  it.each(TABLE_FORMATS)('comes back with its errors as %s', async (format) => {
    const checked = await imports.checked(file(['00012', '王五', '31.2.2026', '客服部']));
    const { bytes, headers } = await supervisor.download(
      `/api/staff-imports/${checked.id}/errors?format=${format}`,
    );
    const { rows } = await readTable(bytes);
    expect(rows[0]?.cells.at(-1)).toEqual({ type: 'text', text: '错误' });
    expect(rows[1]?.cells[0]).toEqual({ type: 'text', text: '00012' });
    expect(rows[1]?.cells[2]).toEqual({ type: 'text', text: '31.2.2026' });
    expect(rows[1]?.cells.at(-1)).toEqual({ type: 'text', text: '入职日期：「31.2.2026」不是日期' });
    expect(headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('花名册 错误')}`,
    );
  });

  it('reaches no further than whoever imports it', async () => {
    const rows = file(
      ['IM020', '外人', '2026-11-02', '门店服务台'],
      ['MD001', '', '', '', '', '', '', '1'],
      ['KF002', '', '', '门店服务台'],
    );
    const checked = await imports.checked(rows);
    expect(
      (await imports.rows(checked)).map(({ name, errors }) => [
        name,
        errors.map(({ field, code }) => [field, code]),
      ]),
    ).toEqual([
      ['外人', [['department', 'out-of-reach']]],
      [null, [['employeeNumber', 'out-of-reach']]],
      [expect.any(String), [['department', 'out-of-reach']]],
    ]);
    expect(await testImports(app, hr).checked(rows)).toMatchObject({ created: 1, changed: 2, wrong: 0 });
  });

  it('belongs to whoever sent it; HR, who may import everybody, sees all', async () => {
    const sent = (await testImports(app, hr).upload(file(['IM021', '某人']))).body;
    const seen = async (client: TestClient) =>
      (await client.get<{ imports: { id: string }[] }>('/api/staff-imports')).body.imports.map(
        ({ id }) => id,
      );
    expect(await seen(supervisor)).not.toContain(sent.id);
    expect(codeOf(await supervisor.get(`/api/staff-imports/${sent.id}`))).toBe('staff-import.not-found');
    expect(codeOf(await imports.map(sent))).toBe('staff-import.not-found');
    const own = (await imports.upload(file(['IM022', '某人']))).body;
    expect(await seen(hr)).toEqual(expect.arrayContaining([sent.id, own.id]));
  });

  it('is refused when what it would change has changed since the check', async () => {
    const checked = await imports.checked(file(['KF003', '', '', '', '', '', '', '139']));
    const { id, version } = await person('KF003');
    expect((await hr.patch(`/api/staff/${id}`, { phone: '137', version })).status).toBe(200);
    const after = await imports.applied(checked);
    expect(after.state).toBe('checked');
    const job = await supervisor.get(`/api/jobs/${after.jobId}`);
    expect(job.body).toMatchObject({
      state: 'failed',
      problem: 'staff-import.outdated',
      problemParams: { rows: 1 },
    });
    expect((await person('KF003')).phone).toBe('137');
    await imports.map(after);
    await app.runJobs();
    await imports.applied(await imports.show(checked.id));
    expect((await person('KF003')).phone).toBe('139');
  });

  it('is forgotten after a month, and what it did is not', async () => {
    const [open, done] = [
      await imports.checked(file(['IM050', '甲', '2026-11-02', '客服部'])),
      await imports.applied(await imports.checked(file(['IM051', '乙', '2026-11-02', '客服部']))),
    ];
    app.clock.advance({ days: 31 });
    supervisor = await app.as('supervisor');
    hr = await app.as('hr');
    imports = testImports(app, supervisor);
    await app.runRecurring('forget-staff-imports');
    expect(codeOf(await supervisor.get(`/api/staff-imports/${open.id}`))).toBe('staff-import.not-found');
    expect(await imports.show(done.id)).toMatchObject({ state: 'applied', created: 1 });
    expect(await imports.rows(done)).toEqual([]);
    expect((await person('IM051')).name).toBe('乙');
  });
});
