import type { MonthDayView } from '@banke/contracts';
import { dayNumber, daysOf, isoWeekday, plainDateOf, type PlainDate } from '@banke/domain/calendar';
import type { DayKind } from '@banke/domain/roster';

/** A day that the company has set. */
export interface OwnDay {
  day: PlainDate;
  kind: DayKind;
  name: string | null;
}

/** Every day of a span with its kind; `own` days win, the later of two for the same day. */
export function monthDays(
  { from, through }: { from: PlainDate; through: PlainDate },
  own: readonly OwnDay[],
): MonthDayView[] {
  const set = new Map(own.map((each) => [each.day, each]));
  return daysOf({ from: dayNumber(from), through: dayNumber(through) }).map((number) => {
    const day = plainDateOf(number);
    const mine = set.get(day);
    if (mine) return { day, kind: mine.kind, holiday: mine.kind === 'holiday' ? mine.name : null };
    return { day, kind: isoWeekday(number) >= 6 ? 'weekend' : 'workday', holiday: null };
  });
}
