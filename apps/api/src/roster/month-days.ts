import type { MonthDayView } from '@banke/contracts';
import { dayNumber, daysOf, isoWeekday, plainDateOf, type PlainDate } from '@banke/domain/calendar';
import type { DayKind } from '@banke/domain/roster';
import { chineseDay, isMainlandZone } from './chinese-calendar';

/** A day that the company has set. */
export interface OwnDay {
  day: PlainDate;
  kind: DayKind;
  name: string | null;
}

/**
 * Every day of a span with its kind, by the calendar of the site's country; `own` days win, the later of two for the same
 * day. Outside mainland China only weekends are known: what else is free there, the company sets.
 */
export function monthDays(
  { from, through, timeZone }: { from: PlainDate; through: PlainDate; timeZone: string },
  own: readonly OwnDay[],
): MonthDayView[] {
  const set = new Map(own.map((each) => [each.day, each]));
  const mainland = isMainlandZone(timeZone);
  return daysOf({ from: dayNumber(from), through: dayNumber(through) }).map((number) => {
    const day = plainDateOf(number);
    const { kind, name } = set.get(day) ?? (mainland ? chineseDay(day) : weekDay(number));
    return { day, kind, holiday: kind === 'holiday' || kind === 'make-up' ? name : null };
  });
}

function weekDay(number: number): { kind: DayKind; name: null } {
  return { kind: isoWeekday(number) >= 6 ? 'weekend' : 'workday', name: null };
}
