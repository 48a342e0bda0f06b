import { daysOf, type DaySpan } from '@banke/domain/calendar';
import { within, type PersonRecord } from './person-record';
import { workMinutesIn } from './work-minutes';

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

/**
 * Working minutes of a span beyond what its workdays ask for, negative below it, or null where its holidays are not announced.
 * Work on holidays is left out: it is paid by itself, and makes up for no other day.
 */
export function minutesBeyond(record: PersonRecord, span: DaySpan): number | null {
  const contracted = contractedMinutes(record, span);
  return contracted === null ? null : workMinutesIn(record, span) - holidayMinutes(record, span) - contracted;
}

function holidayMinutes({ minutesOn, dayKind }: PersonRecord, span: DaySpan): number {
  return daysOf(span).reduce(
    (sum, day) => sum + (dayKind(day) === 'holiday' ? (minutesOn.get(day) ?? 0) : 0),
    0,
  );
}
