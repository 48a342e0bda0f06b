import type { ObligationView } from '@banke/contracts';
import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';
import { byDue } from './obligation-groups';

/** What is done every day, taken together: it says how many, not what. */
export interface DailySum {
  total: number;
  settled: number;
  overdue: number;
}

export interface CalendarDay {
  day: PlainDate;
  /** False for the days that fill up the first and the last week. */
  ofMonth: boolean;
  shown: readonly ObligationView[];
  daily: DailySum | undefined;
}

/** First and last day of a month, `2026-11`. */
export function daysOf(month: string): { from: PlainDate; through: PlainDate } {
  const from = `${month}-01`;
  return { from, through: addDays(addMonths(from, 1), -1) };
}

/** First and last day of the weeks, Monday to Sunday, that a month touches. */
export function weeksOf(month: string): { from: PlainDate; through: PlainDate } {
  const { from: first, through: last } = daysOf(month);
  return { from: addDays(first, 1 - weekdayOf(first)), through: addDays(last, 7 - weekdayOf(last)) };
}

/** The month as weeks of days with what is due on them; days of other months only fill the weeks up. */
export function monthGrid(month: string, obligations: readonly ObligationView[]): CalendarDay[][] {
  const byDay = new Map<PlainDate, ObligationView[]>();
  for (const each of obligations) byDay.set(each.dueOn, [...(byDay.get(each.dueOn) ?? []), each]);
  const { from, through } = weeksOf(month);
  const weeks: CalendarDay[][] = [];
  for (let monday = from; monday <= through; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, i) => {
        const day = addDays(monday, i);
        const ofMonth = day.startsWith(month);
        const due = ofMonth ? (byDay.get(day) ?? []) : [];
        return {
          day,
          ofMonth,
          shown: due.filter(({ rhythm }) => rhythm !== 'daily').sort(byDue),
          daily: dailySum(due.filter(({ rhythm }) => rhythm === 'daily')),
        };
      }),
    );
  }
  return weeks;
}

function dailySum(daily: readonly ObligationView[]): DailySum | undefined {
  if (daily.length === 0) return undefined;
  return {
    total: daily.length,
    settled: daily.filter(({ state }) => !isToDo(state)).length,
    overdue: daily.filter(({ overdue }) => overdue).length,
  };
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
