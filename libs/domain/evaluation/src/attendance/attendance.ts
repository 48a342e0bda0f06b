import type { PlainDate } from '@banke/domain/calendar';
import type { Ratio } from '../ratio';
import type { Figures } from '../score-month';
import type { TemplateLine } from '../template';

/** What was recorded of somebody's attendance. */
export interface Attendance {
  /** Times late, and times left before the end. */
  late: number;
  early: number;
  /** Shifts missed without leave. */
  absences: number;
  /** Minutes worked; null where nobody counted them. */
  workedMinutes: number | null;
}

/** The one shape of attendance: a clock writes single days, a monthly sheet all days of the month at once. */
export interface AttendanceRecord extends Attendance {
  from: PlainDate;
  through: PlainDate;
}

/**
 * The attendance of a span of days: a record of the whole span says it, since somebody added it up; without one the records
 * that lie within it are added. Null without any. Minutes are known when those of every record are.
 */
export function attendanceOf(
  records: readonly AttendanceRecord[],
  { from, through }: { from: PlainDate; through: PlainDate },
): Attendance | null {
  const whole = records.find((record) => record.from === from && record.through === through);
  if (whole) return counts(whole);
  const within = records.filter((record) => record.from >= from && record.through <= through);
  return within.length === 0 ? null : within.map(counts).reduce(added);
}

function counts({ late, early, absences, workedMinutes }: Attendance): Attendance {
  return { late, early, absences, workedMinutes };
}

function added(a: Attendance, b: Attendance): Attendance {
  return {
    late: a.late + b.late,
    early: a.early + b.early,
    absences: a.absences + b.absences,
    workedMinutes:
      a.workedMinutes === null || b.workedMinutes === null ? null : a.workedMinutes + b.workedMinutes,
  };
}

/** What a line of attendance can count. */
export const ATTENDANCE_MEASURES = ['late', 'early', 'late-early', 'absence', 'hours', 'presence'] as const;
export type AttendanceMeasure = (typeof ATTENDANCE_MEASURES)[number];

/** A measure as figure: times, hours, or of presence the share of published shifts that were not missed. Null: no data. */
export function measured(
  { late, early, absences, workedMinutes }: Attendance,
  plannedShifts: number,
  measure: AttendanceMeasure,
): Ratio | null {
  switch (measure) {
    case 'late':
      return times(late);
    case 'early':
      return times(early);
    case 'late-early':
      return times(late + early);
    case 'absence':
      return times(absences);
    case 'hours':
      return workedMinutes === null ? null : { numerator: workedMinutes, denominator: 60 };
    case 'presence':
      return plannedShifts === 0
        ? null
        : { numerator: Math.max(0, plannedShifts - absences), denominator: plannedShifts };
  }
}

const times = (numerator: number): Ratio => ({ numerator, denominator: 1 });

/** The figures that attendance gives to the lines that say what of it they count. */
export function attendanceFigures(
  lines: readonly TemplateLine[],
  attendance: Attendance | null,
  plannedShifts: number,
): Figures {
  if (!attendance) return new Map();
  return new Map(
    lines.flatMap(({ code, source, measure }) => {
      const value = source === 'attendance' && measure ? measured(attendance, plannedShifts, measure) : null;
      return value ? [[code, value] as const] : [];
    }),
  );
}

/** Days somebody worked: the published shifts less those that were missed. */
export function daysAttended(plannedShifts: number, attendance: Attendance | null): number {
  return Math.max(0, plannedShifts - (attendance?.absences ?? 0));
}
