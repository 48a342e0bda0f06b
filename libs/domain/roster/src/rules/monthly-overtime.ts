import { monthsTouching, type DaySpan } from '@banke/domain/calendar';
import { contractedMinutes } from './contracted-minutes';
import type { PersonRecord } from './person-record';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';
import { workMinutesIn } from './work-minutes';

/**
 * Working minutes of a calendar month beyond what its workdays ask for: a fifth of the contracted week for each workday
 * or make-up day on which the person is employed (comprehensive-hours averaging, domain book §3.2).
 */
export const monthlyOvertime: PersonRule<'monthly-overtime', { max: number }> = {
  code: 'monthly-overtime',
  scope: 'person',
  unit: 'minutes',
  reach: () => ({ back: 30, ahead: 30 }),
  check: (record, { max }) =>
    monthsTouching(record.period).flatMap((month) => judgeMonth(record, month, max)),
};

function judgeMonth(record: PersonRecord, month: DaySpan, max: number): Finding[] {
  const { person, period, knownFrom } = record;
  const shown = [Math.max(month.from, period.from)];
  const contracted = contractedMinutes(record, month);
  if (contracted === null) return [unjudged(person.id, shown, month.from, 'holidays')];
  const overtime = workMinutesIn(record, month) - contracted;
  const days = [...record.workDays].filter((day) => day >= month.from && day <= month.through);
  if (overtime > max && touches(period, days)) {
    return [breach(person.id, days, { measured: overtime, limit: max, facts: { contracted } })];
  }
  return month.from < knownFrom ? [unjudged(person.id, shown, month.from)] : [];
}
