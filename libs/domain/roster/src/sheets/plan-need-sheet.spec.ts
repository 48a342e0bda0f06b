import type { ImportedCell } from '@banke/domain/imports';
import type { MonthNeedData } from '../month/month-data';
import type { NeedField } from './need-headings';
import { planNeedSheet, type NeedDirectory } from './plan-need-sheet';

const of = (minimum: number, preferred = minimum) => ({ minimum, preferred });
const DIRECTORY: NeedDirectory = {
  shifts: [
    { id: 'day', name: '白班', code: 'D' },
    { id: 'night', name: '夜班', code: 'N' },
  ],
  teams: [{ id: 'pre', name: '售前' }],
  skills: [
    { id: 'en', name: '英语A' },
    { id: 'en-2', name: '英语a' },
  ],
};
const NEED: MonthNeedData = {
  ...{ id: 'need', templateId: 'day', hours: null, teamId: null, skillId: null },
  ...{ workday: of(3, 4), weekend: of(2), holiday: of(1), days: [{ day: '2026-11-11', ...of(9) }] },
};

const FIELDS: readonly NeedField[] = ['shift', 'team', 'skill', 'day', 'minimum', 'preferred'];
const cellOf = (value: string | number): ImportedCell =>
  typeof value === 'number'
    ? { type: 'number', number: value, text: String(value) }
    : { type: 'text', text: value };
const plan = (...rows: (string | number)[][]) =>
  planNeedSheet(
    {
      from1904: false,
      rows: rows.map((cells, index) => ({
        row: index + 2,
        cells: Object.fromEntries(cells.map((cell, at) => [FIELDS[at], cellOf(cell)])),
      })),
    },
    DIRECTORY,
    [NEED],
  );

describe('a sheet of needs', () => {
  it('changes what it says and leaves the rest', () => {
    const { lines, changes, unchanged } = plan(
      ['白班', '', '', '工作日', 5],
      ['D', '', '', 'weekend', 2],
      ['白班', '', '', '节假日', ''],
      ['白班', '', '', '2026-11-12', 7, 8],
    );
    expect(lines).toEqual([
      {
        ...{ needId: 'need', templateId: 'day', hours: null, teamId: null, skillId: null },
        numbers: { workday: of(5), weekend: of(2), holiday: of(1) },
        days: [{ day: '2026-11-12', ...of(7, 8) }],
      },
    ]);
    expect(changes.map(({ day, before, after }) => [day, before, after])).toEqual([
      ['workday', of(3, 4), of(5)],
      ['2026-11-12', null, of(7, 8)],
    ]);
    expect(unchanged).toBe(2);
  });

  it('makes a line that is not there, with nobody where it says nothing', () => {
    const { lines } = plan(['夜班', '售前', '', 'Workdays', '２']);
    expect(lines).toEqual([
      {
        ...{ needId: null, templateId: 'night', hours: null, teamId: 'pre', skillId: null, days: [] },
        numbers: { workday: of(2), weekend: of(0), holiday: of(0) },
      },
    ]);
  });

  it('keeps the numbers of a line whose single days it changes', () => {
    expect(plan(['白班', '', '', '2026-11-11', 10]).lines[0]).toMatchObject({
      numbers: null,
      days: [{ day: '2026-11-11', ...of(10) }],
    });
  });

  it('reads hours where no shift is called so', () => {
    const { lines, changes, errors } = plan(
      ['22:00-6:00', '售前', '', '工作日', 2],
      ['22:00–次日06:00', '售前', '', '周末', 1],
      ['22:00–6:00', '', '', '工作日', 3],
    );
    expect(errors).toEqual([]);
    expect(lines).toMatchObject([
      {
        ...{ needId: null, templateId: null, hours: { from: 1320, to: 1800 }, teamId: 'pre', days: [] },
        numbers: { workday: of(2), weekend: of(1), holiday: of(0) },
      },
      { hours: { from: 1320, to: 1800 }, teamId: null },
    ]);
    expect(changes[0]?.shift).toBe('22:00–06:00');
  });

  it('is done when it is sent again', () => {
    expect(plan(['白班', '', '', '工作日', 3, 4], ['白班', '', '', '2026/11/11', 9])).toMatchObject({
      ...{ lines: [], changes: [], errors: [], unchanged: 2 },
    });
  });

  it.each<[string, (string | number)[], NeedField, string]>([
    ['no shift', ['', '', '', '工作日', 3], 'shift', 'required'],
    ['a shift nobody knows', ['早班', '', '', '工作日', 3], 'shift', 'unknown-name'],
    ['a team nobody knows', ['白班', '售后', '', '工作日', 3], 'team', 'unknown-name'],
    ['a name of two things', ['白班', '', 'ＥＮ', '工作日', 3], 'skill', 'unknown-name'],
    ['a name of two alike', ['白班', '', '英语Ａ', '工作日', 3], 'skill', 'ambiguous-name'],
    ['no day', ['白班', '', '', '', 3], 'day', 'required'],
    ['what is no day', ['白班', '', '', '月底', 3], 'day', 'not-a-day'],
    ['what is no whole number', ['白班', '', '', '工作日', 2.5], 'minimum', 'not-a-whole-number'],
    ['too many people', ['白班', '', '', '工作日', 1000], 'minimum', 'number-out-of-range'],
    ['less preferred than needed', ['白班', '', '', '工作日', 3, 2], 'preferred', 'below-minimum'],
    ['preferred alone', ['白班', '', '', '工作日', '', 2], 'minimum', 'required'],
  ])('refuses %s where it stands', (_, row, field, code) => {
    const { errors, lines } = plan(['白班', '', '', '周末', 2], row);
    expect(errors).toMatchObject([{ row: 3, field, code }]);
    expect(lines).toEqual([]);
  });

  it('refuses a day of a line that it names twice', () => {
    const { errors } = plan(['白班', '', '', '工作日', 3], ['d', '', '', '工作日', 4]);
    expect(errors).toEqual([{ row: 3, field: 'day', code: 'duplicate-in-file', params: { row: 2 } }]);
  });
});
