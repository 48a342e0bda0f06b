import { Workbook } from '@protobi/exceljs';
import { readTable } from './read-table';
import { writePaintedXlsx, type CellPaint, type PaintedSheet } from './write-painted-xlsx';

const day: CellPaint = { ground: '#cdd9f7', ink: '#173782', bold: true, align: 'center', framed: true };
const month: PaintedSheet = {
  name: '12月',
  widths: [12, 4, 4],
  rows: [
    { cells: [{ value: '姓名' }, { value: 1 }, { value: 2 }] },
    { height: 20, cells: [{ value: '=1+1' }, { value: '白', paint: day }, { value: null, paint: day }] },
  ],
  frozen: { columns: 1, rows: 1 },
  landscape: true,
};

async function opened(): Promise<Workbook> {
  const workbook = new Workbook();
  // The types of the library know only the Buffer of another Node.
  await workbook.xlsx.load((await writePaintedXlsx([month])) as unknown as ArrayBuffer);
  return workbook;
}

describe('a painted workbook', () => {
  it('is read again as it was meant', async () => {
    const { sheets, rows } = await readTable(await writePaintedXlsx([month]));
    expect(sheets).toEqual(['12月']);
    expect(rows.map(({ cells }) => cells.map((cell) => (cell && 'text' in cell ? cell.text : '')))).toEqual([
      ['姓名', '1', '2'],
      ['=1+1', '白'],
    ]);
  });

  it('has the colours, the frozen panes and the paper that were asked for', async () => {
    const [sheet] = (await opened()).worksheets;
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 8, printTitlesRow: '1:1' });
    expect(sheet?.getCell('B2').style).toMatchObject({
      fill: { pattern: 'solid', fgColor: { argb: 'FFCDD9F7' } },
      font: { bold: true, color: { argb: 'FF173782' } },
      alignment: { horizontal: 'center' },
      border: { top: { style: 'thin' } },
    });
    expect(sheet?.getCell('C2').style.fill).toMatchObject({ fgColor: { argb: 'FFCDD9F7' } });
  });

  it('keeps what looks like a formula as text, in cells where typing is no calculating either', async () => {
    const cell = (await opened()).worksheets[0]?.getCell('A2');
    expect(cell).toMatchObject({ value: '=1+1', numFmt: '@' });
    expect(cell?.formula).toBeFalsy();
  });
});
