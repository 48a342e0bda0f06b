import {
  hoursOf,
  nameKey,
  quoteOf,
  readHours,
  readText,
  readWhole,
  sheetError,
  type SheetError,
  type SheetRow,
  type Synonyms,
} from '@banke/domain/imports';
import { saidOf, type KnownHeading } from '../known-heading';
import type { Attendance } from './attendance';

type Language = 'zh-CN' | 'en';

export const ATTENDANCE_FIELDS = ['number', 'name', 'late', 'early', 'absences', 'hours'] as const;
export type AttendanceField = (typeof ATTENDANCE_FIELDS)[number];

/** What the sheet of a month's attendance writes above its columns. */
export const ATTENDANCE_HEADINGS: Readonly<Record<Language, Readonly<Record<AttendanceField, string>>>> = {
  'zh-CN': {
    ...{ number: '工号', name: '姓名' },
    ...{ late: '迟到次数', early: '早退次数', absences: '旷工班数', hours: '实际工时' },
  },
  en: {
    ...{ number: 'Employee number', name: 'Name', late: 'Times late', early: 'Times left early' },
    ...{ absences: 'Shifts absent', hours: 'Hours worked' },
  },
};

const ALSO: Readonly<Record<AttendanceField, readonly string[]>> = {
  number: ['员工编号', '员工号', '编号', 'No', 'Staff number', 'Employee ID', 'ID'],
  name: ['员工姓名', '员工', 'Employee', 'Staff'],
  late: ['迟到', '迟到（次）', '迟到数', 'Late'],
  early: ['早退', '早退（次）', '早退数', 'Left early', 'Early'],
  absences: ['旷工', '旷工次数', '旷工天数', '缺勤', '缺勤次数', 'Absence', 'Absences', 'Absent'],
  hours: ['工时', '出勤工时', '工作时长', '实际出勤工时', '出勤小时', 'Hours', 'Worked hours'],
};

/** What a heading nobody knows can mean. */
export const ATTENDANCE_MEANINGS = [
  'late',
  'early',
  'absences',
  'hours',
] as const satisfies AttendanceField[];

/** Under which headings each column stands, with what people said of other headings before. */
export function attendanceSynonyms(known: readonly KnownHeading[]): Synonyms<AttendanceField> {
  return Object.fromEntries(
    ATTENDANCE_FIELDS.map((field) => [
      field,
      [
        ...[ATTENDANCE_HEADINGS['zh-CN'][field], ATTENDANCE_HEADINGS.en[field]],
        ...[...ALSO[field], ...saidOf(known, field)],
      ],
    ]),
  ) as unknown as Synonyms<AttendanceField>;
}

/** A person of the month with the published roster beside what was recorded so far. */
export interface AttendancePerson {
  id: string;
  name: string;
  employeeNumber: string | null;
  /** 0 where no roster was published: then there is nothing to compare with. */
  plannedShifts: number;
  /** How often it was written, and what it says now. */
  number: number;
  recorded: Attendance | null;
}

/** Attendance to write, with the number of the record it was planned upon. */
export interface PlannedAttendance {
  staffId: string;
  seen: number;
  recorded: Attendance | null;
}

export interface AttendanceChange {
  row: number;
  person: string;
  field: AttendanceField;
  before: string | null;
  after: string | null;
}

export interface AttendanceSheetPlan {
  records: PlannedAttendance[];
  changes: AttendanceChange[];
  /** People of whom the sheet says what is so already. */
  unchanged: number;
  errors: SheetError<AttendanceField>[];
}

const NONE: Attendance = { late: 0, early: 0, absences: 0, workedMinutes: null };
const COUNTED = ['late', 'early', 'absences'] as const;
/** Nobody has more shifts in a month than days, nor hours than days have. */
export const MOST_SHIFTS = 31;
export const MOST_HOURS = 744;
const LONGEST = 60;

/**
 * What the rows of a sheet change about a month's attendance. Blank cells keep what they have, which is none in a record that
 * begins; nobody is late, early or absent more often than the published roster has shifts for him.
 */
export function planAttendanceSheet(
  rows: readonly SheetRow<AttendanceField>[],
  people: readonly AttendancePerson[],
): AttendanceSheetPlan {
  const plan: AttendanceSheetPlan = { records: [], changes: [], unchanged: 0, errors: [] };
  const byNumber = new Map(
    people.flatMap((each) => (each.employeeNumber ? [[nameKey(each.employeeNumber), each]] : [])),
  );
  const seen = new Map<string, number>();
  for (const each of rows) {
    const person = findPerson(each, byNumber, plan.errors);
    if (!person) continue;
    const earlier = seen.get(person.id);
    if (earlier !== undefined) {
      plan.errors.push(sheetError(each.row, 'number', 'duplicate-in-file', { row: earlier }));
      continue;
    }
    seen.set(person.id, each.row);
    planRow(plan, each, person);
  }
  return plan;
}

/** How often somebody can be late, early or absent in a month. */
export function mostShifts(plannedShifts: number): number {
  return plannedShifts === 0 ? MOST_SHIFTS : Math.min(plannedShifts, MOST_SHIFTS);
}

function findPerson(
  { row, cells }: SheetRow<AttendanceField>,
  byNumber: ReadonlyMap<string, AttendancePerson>,
  errors: SheetError<AttendanceField>[],
): AttendancePerson | undefined {
  const number = readText(cells.number, { max: LONGEST, fold: true });
  if (number.kind === 'wrong') errors.push(sheetError(row, 'number', number.code, number.params));
  if (number.kind === 'blank') errors.push(sheetError(row, 'number', 'required'));
  if (number.kind !== 'value') return undefined;
  const person = byNumber.get(nameKey(number.value));
  if (!person) errors.push(sheetError(row, 'number', 'unknown-name', { value: quoteOf(number.value) }));
  return person;
}

function planRow(
  plan: AttendanceSheetPlan,
  { row, cells }: SheetRow<AttendanceField>,
  person: AttendancePerson,
): void {
  const before = person.recorded;
  const after: Attendance = { ...(before ?? NONE) };
  const wrongBefore = plan.errors.length;
  let said = false;
  for (const field of COUNTED) {
    const reading = readWhole(cells[field], { min: 0, max: mostShifts(person.plannedShifts) });
    if (reading.kind === 'wrong') plan.errors.push(sheetError(row, field, reading.code, reading.params));
    if (reading.kind !== 'value') continue;
    [after[field], said] = [reading.value, true];
  }
  const hours = readHours(cells.hours, { min: 0, max: MOST_HOURS });
  if (hours.kind === 'wrong') plan.errors.push(sheetError(row, 'hours', hours.code, hours.params));
  if (hours.kind === 'value') [after.workedMinutes, said] = [hours.value, true];
  if (!said || plan.errors.length > wrongBefore) return;
  const changes = changesBetween(before, after).map((change) => ({ row, person: person.name, ...change }));
  if (changes.length === 0) {
    plan.unchanged++;
    return;
  }
  plan.records.push({ staffId: person.id, seen: person.number, recorded: after });
  plan.changes.push(...changes);
}

function changesBetween(before: Attendance | null, after: Attendance) {
  return (['late', 'early', 'absences', 'hours'] as const).flatMap((field) => {
    const [was, is] = [attendanceText(before, field), attendanceText(after, field)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** A cell of the sheet as one would type it; null for what is not known. */
export function attendanceText(
  attendance: Attendance | null,
  field: 'late' | 'early' | 'absences' | 'hours',
): string | null {
  if (!attendance) return null;
  if (field !== 'hours') return String(attendance[field]);
  return attendance.workedMinutes === null ? null : String(hoursOf(attendance.workedMinutes));
}
