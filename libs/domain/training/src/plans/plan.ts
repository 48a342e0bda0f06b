import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';

/** Handed to the general office and HR by the 5th, it is what execution is measured by; until then a draft. */
export const PLAN_STATES = ['draft', 'submitted'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Why something is planned. */
export const PLAN_ORIGINS = ['topic', 'assignment', 'expiry', 'request', 'manual'] as const;
export type PlanOrigin = (typeof PLAN_ORIGINS)[number];

/** So many sessions of one course in a month. */
export const PLAN_SESSIONS = { min: 1, max: 60 };

/** A line of a plan; each course has one at most. */
export interface PlannedLine {
  /** Null: the course is not there yet. */
  courseId: string | null;
  /** How many sessions there are to be. */
  sessions: number;
}

/** A line as it was handed in. */
export interface SubmittedLine extends PlannedLine {
  day: PlainDate;
  people: number;
}

/** A session of the plan's month and department. */
export interface PlanSession {
  courseId: string;
  held: boolean;
  /** Null: not cancelled. */
  cancelledBecause: string | null;
}

export interface PlanExecution {
  planned: number;
  held: number;
  /** Held without having been planned: they count for nothing here. */
  besides: number;
}

/** Held ÷ planned: more sessions of one course than were planned do not make up for those of another. */
export function planExecution(
  lines: readonly PlannedLine[],
  sessions: readonly PlanSession[],
): PlanExecution {
  const took = sessions.filter(({ held, cancelledBecause }) => held && cancelledBecause === null);
  const heldOf = (line: PlannedLine) =>
    Math.min(line.sessions, took.filter(({ courseId }) => courseId === line.courseId).length);
  const held = lines.reduce((sum, line) => sum + heldOf(line), 0);
  return {
    planned: lines.reduce((sum, line) => sum + line.sessions, 0),
    held,
    besides: took.length - held,
  };
}

/** Whether a day is one of the month that begins on `month`. */
export function isInMonth(month: PlainDate, day: PlainDate): boolean {
  return day >= month && day < addMonths(month, 1);
}

/** What speaks for teaching a course: whom it concerns, by when, and who would teach it. */
export interface PlanReason {
  origin: PlanOrigin;
  /** Null: there is no such course yet. */
  courseId: string | null;
  title: string;
  staffIds: readonly string[];
  /** Null: any day of the month. */
  by: PlainDate | null;
  trainerId: string | null;
}

export interface DraftedLine {
  origin: PlanOrigin;
  courseId: string | null;
  title: string;
  sessions: number;
  /** The day it is planned for. */
  day: PlainDate;
  trainerId: string | null;
  people: number;
}

const WEEK = 7;

/**
 * Drafts a month: each course once, for everybody any reason names, in as many sessions as they need. What must be done
 * first comes first; the rest is spread over the weeks there are from `notBefore` on, one course a week and then round
 * again.
 */
export function draftPlan(
  month: PlainDate,
  reasons: readonly PlanReason[],
  { seats, notBefore }: { seats: number; notBefore: PlainDate },
): DraftedLine[] {
  const courses = new Map<string, PlanReason[]>();
  for (const reason of reasons) {
    const key = reason.courseId ?? reason.title;
    courses.set(key, [...(courses.get(key) ?? []), reason]);
  }
  const last = addDays(addMonths(month, 1), -1);
  const first = notBefore < month ? month : earlier(notBefore, last);
  const weeks = [0, 1, 2, 3].map((week) => addDays(month, WEEK * week + 2)).filter((day) => day >= first);
  return [...courses.values()]
    .map((all) => merged(all, first, last))
    .sort(
      (a, b) =>
        ordered(a.by, b.by) ||
        b.staffIds.length - a.staffIds.length ||
        ordered(a.title, b.title) ||
        ordered(a.courseId, b.courseId),
    )
    .map(({ staffIds, by, ...line }, at) => ({
      ...line,
      people: staffIds.length,
      sessions: Math.min(Math.max(Math.ceil(staffIds.length / seats), 1), PLAN_SESSIONS.max),
      day: earlier(weeks[at % weeks.length] ?? last, by),
    }));
}

/** The origin is the one that comes first in {@link PLAN_ORIGINS}; what is overdue comes on the first day there is. */
function merged(all: readonly PlanReason[], from: PlainDate, last: PlainDate) {
  const [first] = [...all].sort(
    (a, b) => rank(a.origin) - rank(b.origin) || ordered(a.title, b.title) || ordered(a.courseId, b.courseId),
  );
  const days = all.map(({ by }) => by ?? last).map((day) => (day < from ? from : earlier(day, last)));
  return {
    origin: first?.origin ?? ('manual' as const),
    courseId: first?.courseId ?? null,
    title: first?.title ?? '',
    trainerId:
      all
        .map(({ trainerId }) => trainerId)
        .filter((id) => id !== null)
        .sort()[0] ?? null,
    staffIds: [...new Set(all.flatMap(({ staffIds }) => staffIds))],
    by: days.reduce(earlier, last),
  };
}

const rank = (origin: PlanOrigin) => PLAN_ORIGINS.indexOf(origin);
const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b);
const ordered = (a: string | null, b: string | null) =>
  (a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
