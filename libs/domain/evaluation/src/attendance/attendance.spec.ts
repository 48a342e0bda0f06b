import { lineFor } from '../testing';
import { attendanceFigures, attendanceOf, daysAttended, measured, type AttendanceRecord } from './attendance';

const NOVEMBER = { from: '2026-11-01', through: '2026-11-30' };
const record = (from: string, through: string, change: Partial<AttendanceRecord> = {}): AttendanceRecord => ({
  ...{ from, through, late: 0, early: 0, absences: 0, workedMinutes: 480 },
  ...change,
});
const SHEET = { late: 2, early: 1, absences: 1, workedMinutes: 9990 };

describe('the attendance of a month', () => {
  it('adds the days a clock wrote, and nothing of other months', () => {
    const days = [
      record('2026-11-02', '2026-11-02', { late: 1 }),
      record('2026-11-03', '2026-11-03', { absences: 1, workedMinutes: 0 }),
      record('2026-12-01', '2026-12-01', { late: 1 }),
    ];
    expect(attendanceOf(days, NOVEMBER)).toEqual({ late: 1, early: 0, absences: 1, workedMinutes: 480 });
  });

  it('is what a sheet of the whole month says, whatever the days say', () => {
    const both = [record('2026-11-02', '2026-11-02', { late: 1 }), { ...NOVEMBER, ...SHEET }];
    expect(attendanceOf(both, NOVEMBER)).toEqual(SHEET);
  });

  it('has no hours when one day has none, and is nothing without records', () => {
    const days = [
      record('2026-11-02', '2026-11-02'),
      record('2026-11-03', '2026-11-03', { workedMinutes: null }),
    ];
    expect(attendanceOf(days, NOVEMBER)?.workedMinutes).toBeNull();
    expect(attendanceOf([], NOVEMBER)).toBeNull();
  });
});

describe('what a line counts of attendance', () => {
  it.each([
    ['late', 2, 1],
    ['early', 1, 1],
    ['late-early', 3, 1],
    ['absence', 1, 1],
    ['hours', 9990, 60],
    ['presence', 21, 22],
  ] as const)('%s is %p/%p', (measure, numerator, denominator) => {
    expect(measured(SHEET, 22, measure)).toEqual({ numerator, denominator });
  });

  it('has no data without counted hours or without published shifts', () => {
    expect(measured({ ...SHEET, workedMinutes: null }, 22, 'hours')).toBeNull();
    expect(measured(SHEET, 0, 'presence')).toBeNull();
  });

  it('goes to lines of attendance that say what they count, and to no others', () => {
    const lines = [
      lineFor('times', { source: 'attendance', measure: 'late-early' }),
      lineFor('typed', { source: 'attendance' }),
      lineFor('kpi', { measure: 'late' }),
    ];
    expect([...attendanceFigures(lines, SHEET, 22)]).toEqual([['times', { numerator: 3, denominator: 1 }]]);
    expect(attendanceFigures(lines, null, 22).size).toBe(0);
  });

  it('takes missed shifts off the days worked', () => {
    expect([daysAttended(22, SHEET), daysAttended(22, null), daysAttended(0, SHEET)]).toEqual([21, 22, 0]);
  });
});
