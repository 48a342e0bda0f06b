import { addDays, addMonths, daysInMonth, isPlainDate, type PlainDate } from '@banke/domain/calendar';
import type { Rhythm } from './obligation';

/** When a duty comes again. A `day` that a month lacks is its last one, so 31 means: at the end of the month. */
export type Recurrence =
  | { rhythm: 'daily' }
  /** 1 is Monday, 7 is Sunday. */
  | { rhythm: 'weekly'; weekday: number }
  | { rhythm: 'monthly'; day: number }
  /** `month` 1–3 counts within the quarter. */
  | { rhythm: 'quarterly'; month: number; day: number }
  | { rhythm: 'yearly'; month: number; day: number }
  | { rhythm: 'once'; onDay: PlainDate }
  /** On no day of its own: each time somebody says that it happened, and due so many days later. */
  | { rhythm: 'on-event'; withinDays: number };

/** The same as flat fields, the way forms and tables hold it; those without meaning for the rhythm are ignored. */
export interface RecurrenceFields {
  rhythm: Rhythm;
  day?: number | null;
  month?: number | null;
  onDay?: PlainDate | null;
}

export type RecurrenceField = 'day' | 'month' | 'onDay';

export type ReadRecurrence =
  { ok: true; recurrence: Recurrence } | { ok: false; field: RecurrenceField; min?: number; max?: number };

/** Reads flat fields, or names the first one that is missing or makes no sense, with its limits. */
export function readRecurrence({ rhythm, day, month, onDay }: RecurrenceFields): ReadRecurrence {
  switch (rhythm) {
    case 'daily':
      return { ok: true, recurrence: { rhythm } };
    case 'weekly':
      return counted(day, 7, (weekday) => ({ rhythm, weekday }));
    case 'monthly':
      return counted(day, 31, (each) => ({ rhythm, day: each }));
    case 'quarterly':
    case 'yearly': {
      const months = rhythm === 'yearly' ? 12 : 3;
      if (!within(month, months)) return outside('month', months);
      return within(day, 31) ? { ok: true, recurrence: { rhythm, month, day } } : outside('day', 31);
    }
    case 'on-event':
      return counted(day, 31, (withinDays) => ({ rhythm, withinDays }));
    case 'once':
      return onDay && isPlainDate(onDay)
        ? { ok: true, recurrence: { rhythm, onDay } }
        : { ok: false, field: 'onDay' };
  }
}

/** The other way round: every field, empty where it means nothing. */
export function recurrenceFields(recurrence: Recurrence): Required<RecurrenceFields> {
  const empty = { day: null, month: null, onDay: null };
  if (recurrence.rhythm === 'on-event') return { ...empty, rhythm: 'on-event', day: recurrence.withinDays };
  if (recurrence.rhythm !== 'weekly') return { ...empty, ...recurrence };
  return { ...empty, rhythm: 'weekly', day: recurrence.weekday };
}

/**
 * The days of a duty from one day through another, both included, in order and each once; none when `through` is before
 * `from`. Throws a RangeError for days that do not exist.
 */
export function occurrences(recurrence: Recurrence, from: PlainDate, through: PlainDate): PlainDate[] {
  if (through < from || recurrence.rhythm === 'on-event') return [];
  if (recurrence.rhythm === 'once') {
    const { onDay } = recurrence;
    return onDay >= from && onDay <= through ? [onDay] : [];
  }
  const days: PlainDate[] = [];
  for (let day = firstCandidate(recurrence, from); day <= through; day = nextCandidate(recurrence, day)) {
    const due = dueIn(recurrence, day);
    if (due >= from && due <= through) days.push(due);
  }
  return days;
}

type Repeating = Exclude<Recurrence, { rhythm: 'once' | 'on-event' }>;

/** Candidates are the days themselves, or the firsts of the months in which a duty may fall due. */
function firstCandidate(recurrence: Repeating, from: PlainDate): PlainDate {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  switch (recurrence.rhythm) {
    case 'daily':
      return from;
    case 'weekly':
      return addDays(from, (recurrence.weekday - weekdayOf(from) + 7) % 7);
    case 'monthly':
      return `${from.slice(0, 7)}-01`;
    case 'quarterly':
      return firstOf(year, month - ((month - 1) % 3) + recurrence.month - 1);
    case 'yearly':
      return firstOf(year, recurrence.month);
  }
}

function nextCandidate({ rhythm }: Repeating, day: PlainDate): PlainDate {
  if (rhythm === 'daily') return addDays(day, 1);
  if (rhythm === 'weekly') return addDays(day, 7);
  return addMonths(day, { monthly: 1, quarterly: 3, yearly: 12 }[rhythm]);
}

function dueIn(recurrence: Repeating, candidate: PlainDate): PlainDate {
  if (recurrence.rhythm === 'daily' || recurrence.rhythm === 'weekly') return candidate;
  const length = daysInMonth(Number(candidate.slice(0, 4)), Number(candidate.slice(5, 7)));
  return addDays(candidate, Math.min(recurrence.day, length) - 1);
}

function firstOf(year: string, month: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function within(value: number | null | undefined, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}

function counted(
  day: number | null | undefined,
  max: number,
  of: (day: number) => Recurrence,
): ReadRecurrence {
  return within(day, max) ? { ok: true, recurrence: of(day) } : outside('day', max);
}

function outside(field: 'day' | 'month', max: number): ReadRecurrence {
  return { ok: false, field, min: 1, max };
}
