import { encodeCsv, writeXlsx } from '@banke/documents';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testImports } from '../testing/test-imports';

const HEADINGS = ['工号', '姓名', '入职日期', '部门', '班组', '岗位', '等级', '电话'];
const file = (...rows: string[][]) => encodeCsv([HEADINGS, ...rows], 'utf-8');

describe('a file of people that is sent', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let imports: ReturnType<typeof testImports>;
  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    imports = testImports(app, supervisor);
  });
  afterAll(() => app.close());

  it('is there once when it is sent again after a lost answer', async () => {
    const key = { 'idempotency-key': '7b9a1c58-6f0e-4d0b-9c1a-0f6f6f1f2a11' };
    const [first, second] = [
      await imports.upload(file(['IM030', '甲']), 'a.csv', key),
      await imports.upload(file(['IM030', '甲']), 'a.csv', key),
    ];
    expect(second.body.id).toBe(first.body.id);
    expect(codeOf(await imports.upload(file(['IM031', '乙']), 'a.csv', key))).toBe(
      'request.repeated-differently',
    );
  });

  it('remembers which column holds what for files with the same headings', async () => {
    const odd = encodeCsv(
      [
        ['Nr', 'Wer', '备注'],
        ['KF004', '', ''],
      ],
      'gb18030',
    );
    const first = (await imports.upload(odd)).body;
    expect(first).toMatchObject({ format: 'csv-gb18030' });
    expect(first.columns.map(({ field }) => field)).toEqual([null, null, null]);
    expect((await imports.map(first)).body).toMatchObject({
      errors: [{ path: 'columns', code: 'required' }],
    });
    const columns = [
      { column: 0, field: 'employeeNumber' as const },
      { column: 1, field: 'name' as const },
    ];
    expect((await imports.map(first, { columns: [...columns, { column: 1, field: 'phone' }] })).status).toBe(
      400,
    );
    expect((await imports.map(first, { columns })).status).toBe(200);
    await app.runJobs();
    expect(await imports.show(first.id)).toMatchObject({ unchanged: 1, wrong: 0 });
    const second = (await imports.upload(odd)).body;
    expect(second.columns.map(({ field }) => field)).toEqual(['employeeNumber', 'name', null]);
  });

  it('turns to another sheet before it is mapped', async () => {
    const column = (header: string) => ({ header, width: 10, kind: 'text' as const });
    const workbook = await writeXlsx([
      { name: '甲', columns: [column('别的')], rows: [['x']] },
      { name: '乙', columns: [column('工号'), column('姓名')], rows: [['KF005', null]] },
    ]);
    const first = (await imports.upload(workbook, '两张.xlsx')).body;
    expect(first).toMatchObject({ format: 'xlsx', sheet: '甲', sheets: ['甲', '乙'] });
    const turned = (await imports.map(first, { sheet: '乙' })).body;
    expect(turned).toMatchObject({ state: 'uploaded', sheet: '乙', effectiveFrom: '2026-12-01' });
    expect(turned.columns.map(({ field }) => field)).toEqual(['employeeNumber', 'name']);
    await imports.map(turned);
    await app.runJobs();
    expect(await imports.show(first.id)).toMatchObject({ state: 'checked', unchanged: 1 });
  });

  it('is as before when its check is cancelled, and can be put away', async () => {
    const sent = (await imports.upload(file(['IM040', '甲']))).body;
    const { jobId } = (await imports.map(sent)).body;
    await supervisor.post(`/api/jobs/${jobId}/cancel`);
    expect((await imports.show(sent.id)).state).toBe('uploaded');
    expect((await supervisor.delete(`/api/staff-imports/${sent.id}`)).status).toBe(204);
    expect(codeOf(await supervisor.get(`/api/staff-imports/${sent.id}`))).toBe('staff-import.not-found');
  });

  it.each<[string, Buffer, string]>([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'table.not-text'],
    [
      'old Excel',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'table.old-excel',
    ],
    ['half a workbook', Buffer.from('PK\x03\x04rest'), 'table.damaged'],
    ['nothing', Buffer.from(',,\n'), 'table.empty'],
  ])('is refused with the reason: %s', async (_, bytes, code) => {
    const answer = await imports.upload(bytes);
    expect([answer.status, codeOf(answer)]).toEqual([422, code]);
  });

  it('is refused when it is too large, or no file at all', async () => {
    expect(codeOf(await imports.upload(Buffer.alloc(20 * 1024 * 1024 + 1)))).toBe('file.too-large');
    expect(codeOf(await supervisor.post('/api/staff-imports?fileName=a.csv', {}))).toBe('request.malformed');
  });
});

describe('the room a company has', () => {
  it('is taken up by files on their way in until they are over', async () => {
    const app = await openTestApp({ env: { FILES_PER_COMPANY_MB: '1' } });
    try {
      const imports = testImports(app, await app.as('supervisor'));
      const rows = Array.from({ length: 15_000 }, (_, i) => [
        `KF${i}`,
        '某人',
        '2026-11-02',
        '客服部',
        '售前',
        '',
        '',
        '',
      ]);
      const first = await imports.upload(file(...rows));
      expect(first.status).toBe(201);
      const second = await imports.upload(file(...rows), '又一个.csv');
      expect([second.status, codeOf(second)]).toEqual([422, 'file.no-room']);
      const { id } = first.body;
      expect((await (await app.as('supervisor')).delete(`/api/staff-imports/${id}`)).status).toBe(204);
      expect((await imports.upload(file(...rows), '又一个.csv')).status).toBe(201);
    } finally {
      await app.close();
    }
  });
});
