import { addDays, instantAt, type PlainDate } from '@banke/domain/calendar';
import type { ObligationState, Rhythm } from './obligation';

/** `HH:mm`, 00:00–23:59. */
export type TimeOfDay = string;

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** True for a time that a clock shows: `24:00` is none. */
export function isTimeOfDay(value: string): value is TimeOfDay {
  return TIME.test(value);
}

/**
 * The first instant at which something due on that day is late: the minute named is still in time, and without a time
 * the whole day is. `zone` is an IANA name. Throws a RangeError for a time, day or zone that does not exist.
 */
export function dueInstant(day: PlainDate, time: TimeOfDay | null, zone: string): Date {
  if (time === null) return instantAt(zone, day, 1440);
  const match = TIME.exec(time);
  if (!match) throw new RangeError(`not a time of the day: ${time}`);
  return instantAt(zone, day, Number(match[1]) * 60 + Number(match[2]) + 1);
}

/** Late is what its owner still has to do; what waits for somebody else's answer is not. */
export function isOverdue(obligation: { state: ObligationState; dueAt: Date }, now: Date): boolean {
  return isToDo(obligation.state) && now >= obligation.dueAt;
}

/** True while its owner has something to do. */
export function isToDo(state: ObligationState): boolean {
  return state === 'open' || state === 'returned';
}

/** In the order in which they come; each is sent once. */
export const REMINDERS = ['ahead', 'today', 'overdue'] as const;
export type Reminder = (typeof REMINDERS)[number];

export interface Remindable {
  state: ObligationState;
  rhythm: Rhythm;
  dueOn: PlainDate;
  dueAt: Date;
  /** Days before it is due; 0 for none before the day itself. */
  remindDays: number;
  /** The last one sent; null for none. */
  reminded: Reminder | null;
}

/**
 * The reminder to send now, if any. One that was missed is made up for only while it is still the right one. Something
 * done every day stands on everybody's first page anyway: it is spoken of only when it was forgotten.
 */
export function reminderDue(obligation: Remindable, today: PlainDate, now: Date): Reminder | null {
  if (!isToDo(obligation.state)) return null;
  const stage = stageOf(obligation, today, now);
  if (!stage || (obligation.rhythm === 'daily' && stage !== 'overdue')) return null;
  const sent = obligation.reminded === null ? -1 : REMINDERS.indexOf(obligation.reminded);
  return REMINDERS.indexOf(stage) > sent ? stage : null;
}

function stageOf({ dueOn, dueAt, remindDays }: Remindable, today: PlainDate, now: Date): Reminder | null {
  if (now >= dueAt) return 'overdue';
  if (today >= dueOn) return 'today';
  return remindDays > 0 && today >= addDays(dueOn, -remindDays) ? 'ahead' : null;
}
