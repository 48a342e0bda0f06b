import { Workbook } from '@protobi/exceljs';
import { readTable } from './read-table';
import { writeXlsx, type SheetToWrite } from './write-xlsx';

const staff: SheetToWrite = {
  name: '员工',
  columns: [
    { header: '工号', width: 12, kind: 'text' },
    { header: '入职日期', width: 12, kind: 'day' },
    { header: '每周工时', width: 8, kind: 'number' },
    { header: '班组', width: 12, kind: 'text', choices: ['售前', '催单'] },
  ],
  rows: [
    ['007', '2026-11-22', 37.5, '=HYPERLINK("http://x")'],
    ['+86 138', null, null, '售前'],
  ],
};

async function opened(sheets: SheetToWrite[]): Promise<Workbook> {
  const workbook = new Workbook();
  // The types of the library know only the Buffer of another Node.
  await workbook.xlsx.load((await writeXlsx(sheets)) as unknown as ArrayBuffer);
  return workbook;
}

describe('a written workbook', () => {
  it('is read again as it was meant', async () => {
    const table = await readTable(await writeXlsx([staff]));
    expect(table).toMatchObject({ sheets: ['员工'], sheet: '员工' });
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['工号', '入职日期', '每周工时', '班组'].map((text) => ({ type: 'text', text })),
      [
        { type: 'text', text: '007' },
        { type: 'date', day: '2026-11-22' },
        { type: 'number', number: 37.5, text: '37.5' },
        { type: 'text', text: '=HYPERLINK("http://x")' },
      ],
      [{ type: 'text', text: '+86 138' }, undefined, undefined, { type: 'text', text: '售前' }],
    ]);
  });

  it('keeps as text what is no day in a column of days', async () => {
    const said = ['去年', '2026-02-31', '31.2.2026', '', '2026', '2026-02-28'];
    const workbook = await opened([
      {
        name: '日期',
        columns: [{ header: '入职日期', width: 12, kind: 'day' }],
        rows: said.map((each) => [each]),
      },
    ]);
    const cells = said.map((_, index) => workbook.worksheets[0]?.getCell(`A${index + 2}`).value ?? '');
    expect(cells).toEqual([...said.slice(0, -1), new Date('2026-02-28T00:00:00Z')]);
  });

  it('keeps what looks like a formula as text, in cells where typing is no calculating either', async () => {
    const cell = (await opened([staff])).worksheets[0]?.getCell('D2');
    expect(cell).toMatchObject({ value: '=HYPERLINK("http://x")', numFmt: '@' });
    expect(cell?.formula).toBeFalsy();
  });

  it('keeps its headings in sight, and narrows by them where a list is meant', async () => {
    const [list, plain] = (
      await opened([
        { ...staff, filtered: true },
        { ...staff, name: '说明' },
      ])
    ).worksheets;
    expect([list?.views[0], plain?.views[0]]).toMatchObject([
      { state: 'frozen', ySplit: 1 },
      { state: 'frozen', ySplit: 1 },
    ]);
    expect([list?.autoFilter, plain?.autoFilter ?? null]).toEqual(['A1:D1', null]);
  });

  it('offers choices from a hidden sheet', async () => {
    const workbook = await opened([staff, { ...staff, name: '说明' }]);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['员工', 'visible'],
      ['说明', 'visible'],
      ['choices', 'hidden'],
    ]);
    expect(workbook.worksheets[0]?.getCell('D5000').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['choices!$A$1:$A$2'],
    });
    expect(workbook.worksheets[1]?.getCell('D2').dataValidation).toMatchObject({
      formulae: ['choices!$B$1:$B$2'],
    });
    expect(workbook.worksheets[2]?.getCell('B2').value).toBe('催单');
  });
});
