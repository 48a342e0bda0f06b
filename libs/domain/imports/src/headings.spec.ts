import { findHeadingRow, headingsKey, headingsOf, proposeColumns } from './headings';
import type { ImportedCell } from './imported-cell';

const SYNONYMS = {
  number: ['工号', 'Employee number'],
  hired: ['入职日期', 'Hire date'],
  hours: ['每周工时'],
};
const row = (number: number, ...texts: string[]) => ({
  number,
  cells: texts.map((text): ImportedCell | undefined => (text ? { type: 'text', text } : undefined)),
});

describe('headings', () => {
  it('are recognised in either language, with the marks that people put on them', () => {
    const written = [
      '*工号',
      '入职日期（必填）：',
      '备注',
      ' EMPLOYEE  Number',
      '每周工时(小时)',
      '入职\n日期',
    ];
    expect(proposeColumns(written, SYNONYMS)).toEqual(['number', 'hired', null, null, 'hours', null]);
  });

  it('are found below a title, and above rows that look like them', () => {
    const rows = [row(1, '客服部花名册'), row(3, '工号', '', '入职日期'), row(4, '工号', '', 'x')];
    const found = findHeadingRow(rows, SYNONYMS);
    expect(rows[found]?.number).toBe(3);
    expect(headingsOf(row(3, '工号', '', ' 入职\n日期'))).toEqual(['工号', '', '入职 日期']);
  });

  it('are guessed where none is known', () => {
    expect(findHeadingRow([row(1, 'title'), row(2, 'a', 'b')], SYNONYMS)).toBe(1);
    expect(findHeadingRow([row(1, 'title')], SYNONYMS)).toBe(0);
    expect(findHeadingRow([], SYNONYMS)).toBe(-1);
  });

  it('are the same however they are spaced, and others in another order', () => {
    expect(headingsKey([' 工 号', '姓名'])).toBe(headingsKey(['工号', '姓名 ']));
    expect(headingsKey(['姓名', '工号'])).not.toBe(headingsKey(['工号', '姓名']));
  });
});
