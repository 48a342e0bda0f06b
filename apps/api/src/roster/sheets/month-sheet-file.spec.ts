import { Workbook } from '@protobi/exceljs';
import { dayNumber } from '@banke/domain/calendar';
import type { MonthSheet, SheetPerson } from '@banke/domain/roster';
import type { TableLanguage } from '../../imports/row-error-words';
import { monthSheetFile } from './month-sheet-file';

const MISSING = { from: dayNumber('2027-01-01'), because: 'holidays' } as const;
const SUMS = { workday: 60, restDay: 480, holiday: 480, weighted: 2490 };

/** One day and one person. */
function sheetWith(paid: SheetPerson['paid']): MonthSheet {
  const totals = {
    ...{ minutes: 480, contracted: 480, overtime: 0, workDays: 1 },
    ...{ nights: 0, weekendDays: 0, holidays: 0, restDays: 0 },
  };
  const person = { id: 'a', name: '李佳', employeeNumber: null, teamName: null, cells: [null] };
  return {
    days: [{ day: '2026-12-31', weekday: 4, kind: 'workday', holiday: null }],
    people: [{ ...person, totals, paid }],
    ...{ cover: [], total: [], legend: [] },
  };
}

async function written(paid: SheetPerson['paid'], language: TableLanguage = 'zh-CN') {
  const { bytes } = await monthSheetFile({
    ...{ department: '客服部', sheet: sheetWith(paid), draft: false, language },
  });
  const workbook = new Workbook();
  // The types of the library know only the Buffer of another Node.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const [grid, legend] = workbook.worksheets;
  const row = (grid?.getRow(4).values ?? []) as unknown[];
  return { paid: row.slice(-4), legend: JSON.stringify(legend?.getSheetValues()) };
}

describe('sums of overtime in the workbook of a month', () => {
  it('are numbers where all of it is known', async () => {
    const { paid, legend } = await written({ ...SUMS, missing: null });
    expect(paid).toEqual([1, 8, 8, 41.5]);
    expect(legend).not.toContain('*');
  });

  it('are marked, and no number that could be added up, where part of it cannot be judged', async () => {
    const { paid, legend } = await written({ ...SUMS, missing: MISSING });
    expect(paid).toEqual(['1 *', '8 *', 8, '41.5 *']);
    expect(legend).toContain('* 加班还不完整');
  });

  it('say so in English too', async () => {
    expect((await written({ ...SUMS, missing: MISSING }, 'en')).legend).toContain(
      '* Not all of this overtime',
    );
  });
});
