import { Workbook, type Worksheet } from '@protobi/exceljs';
import type { RosterView, StaffPageView } from '@banke/contracts';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import type { TestClient } from '../../testing/test-client';
import { TestRosters } from '../../testing/test-rosters';

const SERVICE = demoId('department service');

/** December 2031 of the service department. */
describe('a month as a workbook', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let roster: RosterView;
  let person: StaffPageView['staff'][number];

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    const service = await TestRosters.open(supervisor, SERVICE);
    const page = (await supervisor.get<StaffPageView>(`/api/staff?department=${SERVICE}&limit=1`)).body;
    const [first] = page.staff;
    if (!first) throw new Error('nobody works there');
    person = first;
    roster = await service.create('2031-12-01', '2031-12-31');
    await service.fill(roster, { [person.id]: '白晚休' });
  });
  afterAll(() => app.close());

  async function sheets(language: 'zh-CN' | 'en'): Promise<{ name: string; sheets: Worksheet[] }> {
    const { bytes, headers } = await supervisor.download(
      `/api/rosters/${roster.id}/sheet?language=${language}`,
    );
    const workbook = new Workbook();
    // The types of the library know only the Buffer of another Node.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const name = decodeURIComponent(headers.get('content-disposition')?.split("''")[1] ?? '');
    return { name, sheets: workbook.worksheets };
  }

  it('looks like the grid: days, weekdays, colours, totals and frozen names', async () => {
    const { name, sheets: found } = await sheets('zh-CN');
    expect(name).toBe('客服部 班表 2031年12月.xlsx');
    expect(found.map((each) => each.name)).toEqual(['班表', '图例']);
    const [grid] = found;
    expect(grid?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 3 });
    const head = grid?.getRow(2).values as unknown[];
    expect(head.slice(1, 6)).toEqual(['班组', '姓名', '工号', 1, 2]);
    expect(head.slice(34)).toEqual([31, '工时', '加班', '夜班', '周末', '休息']);
    expect((grid?.getRow(3).values as unknown[]).slice(4, 11)).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '日',
    ]);
    const row = rowOf(grid, person.name);
    expect([4, 5, 6, 7].map((column) => row?.getCell(column).value)).toEqual(['白', '晚', '休', null]);
    expect(row?.getCell(4).style.fill).toMatchObject({ pattern: 'solid' });
    expect(row?.getCell(4).style.fill).not.toEqual(row?.getCell(5).style.fill);
    expect(row?.getCell(35).value).toBe(16);
  });

  it('has the cover of each day below, and says that it is a draft', async () => {
    const [grid] = (await sheets('zh-CN')).sheets;
    let last: unknown[] = [];
    grid?.eachRow((each) => (last = each.values as unknown[]));
    expect(last.slice(1, 7)).toEqual(['在岗合计', undefined, undefined, 1, 1, 0]);
    expect(grid?.getRow(1).values).toContain('草稿，还没有公布');
  });

  it('explains the codes on a sheet of its own, in English too', async () => {
    const { name, sheets: found } = await sheets('en');
    expect(name).toBe('客服部 Roster December 2031.xlsx');
    const legend = found[1]?.getSheetValues() as unknown[][];
    expect(legend[1]?.slice(1)).toEqual(['Code', 'Shift', 'Time', 'Work hours']);
    expect(legend.find((row) => row?.[1] === '白')?.slice(1)).toEqual(['白', '白班', '08:30–18:00', 8]);
    expect(legend.find((row) => row?.[1] === '晚')?.slice(3)).toEqual(['15:00–24:00', 8]);
  });

  it('is for those who may see the draft', async () => {
    const desk = await app.as('desk');
    expect((await desk.get(`/api/rosters/${roster.id}/sheet`)).status).toBe(404);
    const staff = await app.as('staff');
    expect((await staff.get(`/api/rosters/${roster.id}/sheet`)).status).toBe(403);
  });
});

function rowOf(sheet: Worksheet | undefined, name: string) {
  return sheet?.getRows(1, sheet.rowCount)?.find((row) => row.getCell(2).value === name);
}
