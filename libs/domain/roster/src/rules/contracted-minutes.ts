import { daysOf, type DaySpan } from '@banke/domain/calendar';
import { within, type PersonRecord } from './person-record';

/** Workdays and make-up days of a span on which the person is employed, or null where its holidays are not announced. */
export function workdaysIn({ person, dayKind }: PersonRecord, span: DaySpan): number | null {
  const days = daysOf(span).filter((day) => person.employed.some((time) => within(day, time)));
  const kinds = days.map(dayKind);
  if (kinds.includes(null)) return null;
  return kinds.filter((kind) => kind === 'workday' || kind === 'make-up').length;
}

/** What the workdays of a span ask for, a fifth of the contracted week each, or null where its holidays are not announced. */
export function contractedMinutes(record: PersonRecord, span: DaySpan): number | null {
  const workdays = workdaysIn(record, span);
  return workdays === null ? null : Math.round((workdays * record.person.weeklyMinutes) / 5);
}
