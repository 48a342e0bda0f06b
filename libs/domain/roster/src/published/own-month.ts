import type { DayNumber, DaySpan, Minute } from '@banke/domain/calendar';
import type { Activity } from '../rules/person-record';
import { minutesByDay } from '../rules/work-minutes';
import { isDuty } from '../shifts/shift-template';
import type { Duty } from '../shifts/place-shift';

/** What a month holds for one person, and what of it is over. */
export interface OwnMonthSums {
  /** Planned working minutes. */
  minutes: number;
  minutesSoFar: number;
  workDays: number;
  workDaysSoFar: number;
  /** Days with a rest entry; an empty day is not planned. */
  restDays: number;
  restDaysSoFar: number;
}

/** Sums of a month as it is published; a day is over once the next has begun. */
export function ownMonthSums(
  { entries, activities }: { entries: readonly Duty[]; activities: readonly Activity[] },
  period: DaySpan,
  today: DayNumber,
): OwnMonthSums {
  const duties = entries.filter(({ kind }) => isDuty(kind));
  const minutes = [...minutesByDay(duties, activities)].filter(([day]) => within(day, period));
  const days = (kept: (entry: Duty) => boolean) => [
    ...new Set(entries.filter((entry) => kept(entry) && within(entry.day, period)).map(({ day }) => day)),
  ];
  const workDays = days(({ kind }) => isDuty(kind));
  const restDays = days(({ kind }) => kind === 'rest');
  const past = (list: readonly DayNumber[]) => list.filter((day) => day < today).length;
  return {
    minutes: sum(minutes),
    minutesSoFar: sum(minutes.filter(([day]) => day < today)),
    ...{ workDays: workDays.length, workDaysSoFar: past(workDays) },
    ...{ restDays: restDays.length, restDaysSoFar: past(restDays) },
  };
}

/** The duty that is going on or comes next. */
export function nextDuty<Entry extends Duty>(entries: readonly Entry[], now: Minute): Entry | undefined {
  return entries
    .filter(({ kind, end }) => isDuty(kind) && end > now)
    .reduce<Entry | undefined>(
      (first, entry) => (first && first.start <= entry.start ? first : entry),
      undefined,
    );
}

function within(day: DayNumber, { from, through }: DaySpan): boolean {
  return day >= from && day <= through;
}

function sum(minutes: readonly (readonly [DayNumber, number])[]): number {
  return minutes.reduce((total, [, more]) => total + more, 0);
}
