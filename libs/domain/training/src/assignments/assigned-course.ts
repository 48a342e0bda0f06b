import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { AssignedState } from './plan-assignment';

/** How an assigned course is shown: open ones by their day. */
export const ASSIGNED_STANDINGS = ['open', 'overdue', 'done', 'exempt', 'withdrawn'] as const;
export type AssignedStanding = (typeof ASSIGNED_STANDINGS)[number];

export function standingOf(
  { state, dueOn }: { state: AssignedState; dueOn: PlainDate },
  today: PlainDate,
): AssignedStanding {
  return state === 'open' && dueOn < today ? 'overdue' : state;
}

/** Days before the deadline at which the learner is reminded, once each; -1: the day after, it is overdue. */
export const ASSIGNED_REMINDERS = [7, 1, -1] as const;

/**
 * The reminder to send today about an open course, if any: the nearest that is due and was not sent. One that was
 * missed is not made up for once the next is due. Whoever got it a moment ago was told the day then: no reminder comes
 * before the day after.
 */
export function assignedReminderDue(
  { dueOn, assignedOn, reminded }: { dueOn: PlainDate; assignedOn: PlainDate; reminded: number | null },
  today: PlainDate,
): number | null {
  if (assignedOn >= today) return null;
  const due = ASSIGNED_REMINDERS.filter((days) => addDays(dueOn, -days) <= today).at(-1);
  return due !== undefined && (reminded === null || due < reminded) ? due : null;
}

/** Whether somebody has been through a bundle: each of its courses completed, or exempted by a named person. */
export function bundleDone(
  courseIds: readonly string[],
  completed: ReadonlySet<string>,
  exempt: ReadonlySet<string>,
): boolean {
  return courseIds.length > 0 && courseIds.every((id) => completed.has(id) || exempt.has(id));
}
