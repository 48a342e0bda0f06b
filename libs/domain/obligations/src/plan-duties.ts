import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';

/** How far ahead duties stand in the calendar: to the end of the coming month. */
export function planningHorizon(today: PlainDate): PlainDate {
  return addDays(addMonths(`${today.slice(0, 7)}-01`, 2), -1);
}

export interface DutyPlan<Planned> {
  /** Days that get a task. */
  add: PlainDate[];
  /** Untouched tasks that stay on their day, with whatever the rule now says. */
  keep: Planned[];
  /** Untouched tasks whose day is no day of the rule any more. */
  remove: Planned[];
}

/**
 * What a rule changes in the calendar. `planned` are all its tasks not yet due; those that somebody has begun
 * (`touched`) are facts and stay as they are, and nobody gets a second task on their day.
 */
export function planDuties<Planned extends { dueOn: PlainDate; touched: boolean }>(
  planned: readonly Planned[],
  wanted: readonly PlainDate[],
): DutyPlan<Planned> {
  const [taken, days] = [new Set(planned.map(({ dueOn }) => dueOn)), new Set(wanted)];
  const untouched = planned.filter(({ touched }) => !touched);
  return {
    add: wanted.filter((day) => !taken.has(day)),
    keep: untouched.filter(({ dueOn }) => days.has(dueOn)),
    remove: untouched.filter(({ dueOn }) => !days.has(dueOn)),
  };
}
