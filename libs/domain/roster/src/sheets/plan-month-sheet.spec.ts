import { dayNumber } from '@banke/domain/calendar';
import type { ImportedCell } from '@banke/domain/imports';
import { readMonth } from '../month/read-month';
import { monthDataOf, VERSIONS, type Row } from '../testing/month-data-of';
import { findMonthColumns, type MonthSheetRow } from './month-headings';
import { planMonthSheet, type Blanks } from './plan-month-sheet';

/** Lines as they stand in a spreadsheet, `|` between cells; the first is row 1. */
function rowsOf(...lines: string[]): MonthSheetRow[] {
  return lines.map((line, index) => ({
    number: index + 1,
    cells: line
      .split('|')
      .map((text): ImportedCell | undefined => (text === '' ? undefined : { type: 'text', text })),
  }));
}

const PEOPLE: Row[] = [
  { id: 'a', name: '安然', employeeNumber: '001', cells: '·白晚' },
  { id: 'b', name: '白露', employeeNumber: '002', cells: '' },
];

function planned(
  lines: string[],
  {
    people = PEOPLE,
    learnt = {},
    blanks = 'keep',
  }: { people?: Row[]; learnt?: object; blanks?: Blanks } = {},
) {
  const month = readMonth(monthDataOf(people));
  const rows = rowsOf(...lines);
  const columns = findMonthColumns(rows, month.period);
  if (!columns) throw new Error('no columns');
  return planMonthSheet(month, rows, columns, { learnt: new Map(Object.entries(learnt)), blanks });
}

describe('the headings of a month', () => {
  const period = { from: dayNumber('2026-11-02'), through: dayNumber('2026-11-15') };
  const daysIn = (...lines: string[]) =>
    findMonthColumns(rowsOf(...lines), period)?.days.map(({ column, day }) => [column, day - period.from]);

  it.each([
    [
      '姓名|2|3|15',
      [
        [1, 0],
        [2, 1],
        [3, 13],
      ],
    ],
    [
      '姓名|2日|３号|15 日',
      [
        [1, 0],
        [2, 1],
        [3, 13],
      ],
    ],
    [
      'Name|11/2|11月3日|2026-11-04',
      [
        [1, 0],
        [2, 1],
        [3, 2],
      ],
    ],
    ['工号|1|2 周一|20|2', [[2, 0]]],
  ])('are days in %s', (line, days) => {
    expect(daysIn('班表', line)).toEqual(days);
  });

  it('are not there where nobody is named, or no day of the roster', () => {
    expect(daysIn('2|3|4')).toBeUndefined();
    expect(daysIn('姓名|20|21')).toBeUndefined();
  });
});

describe('a filled month', () => {
  it('writes only what differs, and reads codes as if they were typed', () => {
    const plan = planned(['姓名|工号|2|3|4', '安然|001|白|ｗ|白班', '|002|休||夜']);
    expect(
      plan.changes.map(({ row, personName, day, before, after }) => [row, personName, day, before, after]),
    ).toEqual([
      [2, '安然', '2026-11-04', null, '白'],
      [3, '白露', '2026-11-02', null, '休'],
      [3, '白露', '2026-11-04', null, '夜'],
    ]);
    expect(plan.unchanged).toBe(2);
    expect(plan.writes[0]).toEqual({
      ...{ personId: 'a', day: dayNumber('2026-11-04') },
      next: { templateVersionId: 'day v1', pinned: false },
    });
  });

  it('names wrong cells by row and day, and people who are not there', () => {
    const plan = planned([
      '姓名|2|3',
      '安然|#REF 很长很长很长很长很长很长很长的备注|白',
      '路人|白|',
      '安然|休|',
      '制表人||',
      '合计|1|2',
    ]);
    expect(plan.errors).toMatchObject([
      { row: 2, day: '2026-11-02', code: 'too-long' },
      { row: 3, day: null, code: 'not-in-roster', params: { value: '路人' } },
      { row: 4, day: null, code: 'duplicate-in-file', params: { row: 2 } },
    ]);
  });

  it('does not guess between two people of one name', () => {
    const people = PEOPLE.map((each) => ({ ...each, name: '安然' }));
    expect(planned(['姓名|2', '安然|休'], { people }).errors).toMatchObject([
      { row: 2, code: 'ambiguous-name' },
    ]);
    expect(planned(['姓名|工号|2', '安然|002|休'], { people }).writes).toMatchObject([{ personId: 'b' }]);
  });

  it('asks once what a foreign code means, and remembers it', () => {
    const lines = ['姓名|2|3|4', '白露|N1|n1|Ｎ１'];
    const asked = planned(lines);
    expect([asked.foreign, asked.writes]).toEqual([
      [{ text: 'N1', count: 3, row: 2, day: '2026-11-02', templateId: undefined }],
      [],
    ]);
    const said = planned(lines, { learnt: { n1: 'night' } });
    expect(said.foreign[0]).toMatchObject({ templateId: 'night', count: 3 });
    expect(said.changes.map(({ after }) => after)).toEqual(['夜', '夜', '夜']);
    const ignored = planned(lines, { learnt: { n1: null } });
    expect([ignored.foreign[0]?.templateId, ignored.writes]).toEqual([null, []]);
  });

  it('never lets what was said of a code win over the code itself', () => {
    expect(planned(['姓名|2', '白露|白'], { learnt: { 白: 'night' } }).changes).toMatchObject([
      { after: '白' },
    ]);
  });

  it('leaves filled cells alone where the sheet is blank, unless it is asked to clear them', () => {
    const lines = ['姓名|2|3', '安然||'];
    expect(planned(lines).writes).toEqual([]);
    expect(planned(lines, { blanks: 'clear' }).changes.map(({ before, after }) => [before, after])).toEqual([
      ['白', null],
      ['晚', null],
    ]);
    const pinned = PEOPLE.map((each) => ({ ...each, pinned: ['2026-11-02'] }));
    expect(planned(lines, { blanks: 'clear', people: pinned }).writes).toHaveLength(1);
  });

  it('keeps a pinned cell pinned, as typing does', () => {
    const people = PEOPLE.map((each) => ({ ...each, pinned: ['2026-11-02'] }));
    expect(planned(['姓名|2', '安然|休'], { people }).writes[0]?.next).toMatchObject({ pinned: true });
  });

  it('writes nothing on days on which the person belongs elsewhere', () => {
    const people = PEOPLE.map((each) => ({ ...each, employed: [{ from: '2026-11-03', through: null }] }));
    expect(planned(['姓名|2|3', '白露|休|休'], { people })).toMatchObject({
      errors: [{ row: 2, day: '2026-11-02', code: 'not-employed', params: { value: '休' } }],
      changes: [{ day: '2026-11-03' }],
    });
  });

  it('takes an entry of an older version for what it is, and writes the newest of another', () => {
    const [day] = VERSIONS;
    if (!day) throw new Error('no presets');
    const versions = [...VERSIONS, { ...day, versionId: 'day v0', code: '日', current: false }];
    const entries = Array.from({ length: 16 }, (_, at) => (at === 1 ? versions.length - 1 : -1));
    const month = readMonth(monthDataOf([{ id: 'a', name: '安然', cells: '', entries }], { versions }));
    const rows = rowsOf('姓名|2|3', '安然|日|日');
    const columns = findMonthColumns(rows, month.period);
    if (!columns) throw new Error('no columns');
    const plan = planMonthSheet(month, rows, columns, { learnt: new Map(), blanks: 'keep' });
    expect([plan.unchanged, plan.foreign.map(({ day: at }) => at)]).toEqual([1, ['2026-11-03']]);
  });
});
