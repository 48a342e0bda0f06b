import { daysOf, isoWeekday, type DayNumber, type DaySpan } from '@banke/domain/calendar';

/** The days of a span that fall on these weekdays, 1 is Monday; none where the span ends before it begins. */
export function weeklyDays(span: DaySpan, weekdays: ReadonlySet<number>): DayNumber[] {
  return daysOf(span).filter((day) => weekdays.has(isoWeekday(day)));
}
