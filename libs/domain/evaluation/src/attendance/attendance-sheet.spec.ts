import type { SheetRow } from '@banke/domain/imports';
import { planAttendanceSheet, type AttendanceField, type AttendancePerson } from './attendance-sheet';

const person = (change: Partial<AttendancePerson> = {}): AttendancePerson => ({
  ...{ id: 'a', name: '林晓雨', employeeNumber: 'K001', plannedShifts: 22, number: 0, recorded: null },
  ...change,
});
const row = (number: number, cells: Partial<Record<AttendanceField, string>>): SheetRow<AttendanceField> => ({
  row: number,
  cells: Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, { type: 'text', text }])),
});

describe('a sheet of attendance', () => {
  it('is read beside the roster: blank cells of a new record are none, hours are minutes', () => {
    const plan = planAttendanceSheet([row(2, { number: 'k001', late: '2', hours: '166.5' })], [person()]);
    expect(plan.records).toEqual([
      { staffId: 'a', seen: 0, recorded: { late: 2, early: 0, absences: 0, workedMinutes: 9990 } },
    ]);
    expect(plan.changes).toEqual([
      { row: 2, person: '林晓雨', field: 'late', before: null, after: '2' },
      { row: 2, person: '林晓雨', field: 'early', before: null, after: '0' },
      { row: 2, person: '林晓雨', field: 'absences', before: null, after: '0' },
      { row: 2, person: '林晓雨', field: 'hours', before: null, after: '166.5' },
    ]);
  });

  it('keeps what blank cells had, and changes nothing the second time', () => {
    const recorded = { late: 2, early: 1, absences: 0, workedMinutes: 9990 };
    const known = [person({ number: 3, recorded })];
    const plan = planAttendanceSheet([row(2, { number: 'K001', early: '0' })], known);
    expect(plan.records).toEqual([{ staffId: 'a', seen: 3, recorded: { ...recorded, early: 0 } }]);
    const same = planAttendanceSheet([row(2, { number: 'K001', early: '1' })], known);
    expect([same.records, same.unchanged]).toEqual([[], 1]);
    expect(planAttendanceSheet([row(2, { number: 'K001' })], known).unchanged).toBe(0);
  });

  it('refuses more absences than the published roster has shifts', () => {
    const few = [person({ plannedShifts: 3 })];
    expect(planAttendanceSheet([row(2, { number: 'K001', absences: '4' })], few)).toEqual({
      ...{ records: [], changes: [], unchanged: 0 },
      errors: [
        { row: 2, field: 'absences', code: 'number-out-of-range', params: { value: '4', min: 0, max: 3 } },
      ],
    });
    const without = [person({ plannedShifts: 0 })];
    expect(planAttendanceSheet([row(2, { number: 'K001', absences: '4' })], without).errors).toEqual([]);
  });

  it('says who is unknown, twice in the file, or without a number', () => {
    const rows = [
      row(2, { number: 'K001', late: '1' }),
      row(3, { number: 'K001', late: '1' }),
      row(4, { number: 'K999', late: '1' }),
      row(5, { late: '1' }),
      row(6, { number: 'K001', hours: 'viel' }),
    ];
    expect(planAttendanceSheet(rows, [person()]).errors.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate-in-file'],
      [4, 'unknown-name'],
      [5, 'required'],
      [6, 'duplicate-in-file'],
    ]);
    expect(planAttendanceSheet(rows.slice(4), [person()]).errors[0]?.code).toBe('not-a-number');
  });
});
