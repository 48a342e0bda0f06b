import { monthsTouching, quartersTouching, type DaySpan } from '@banke/domain/calendar';
import { contractedMinutes, minutesBeyond } from './contracted-minutes';
import type { PersonRecord, RosterPerson } from './person-record';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';

export interface ComprehensiveHours {
  period: 'month' | 'quarter';
  /** Minutes that a whole period may have beyond what its workdays ask for. */
  overtime: number;
  /** Whose hours are averaged; left out: everybody's. */
  teamId?: string;
}

/**
 * Comprehensive calculation of working hours (综合计算工时): what counts is the sum of a calendar month or quarter against
 * what its workdays ask for, instead of the limits of a week and the overtime of a month. Work on holidays is no part of the sum. Leave is not taken out of the period. A period that goes
 * on after the roster is broken only once its sum is used up.
 */
export const comprehensiveHours: PersonRule<'comprehensive-hours', ComprehensiveHours> = {
  code: 'comprehensive-hours',
  scope: 'person',
  waives: { codes: ['weekly-minutes', 'monthly-overtime'], of: isAveraged },
  excludes: ({ teamId }, other) =>
    teamId === undefined || other.teamId === undefined || teamId === other.teamId,
  unit: 'minutes',
  reach: ({ period }) => (period === 'month' ? { back: 30, ahead: 30 } : { back: 91, ahead: 91 }),
  check: (record, value) =>
    isAveraged(record.person, value)
      ? averagedOver(record.period, value).flatMap((span) => judgeSpan(record, span, value.overtime))
      : [],
};

/** Whether somebody's hours are those that a rule averages. */
export function isAveraged({ teamId }: RosterPerson, value: ComprehensiveHours): boolean {
  return value.teamId === undefined || value.teamId === teamId;
}

/** The periods that a span of days touches, whole. */
export function averagedOver(span: DaySpan, { period }: ComprehensiveHours): DaySpan[] {
  return period === 'month' ? monthsTouching(span) : quartersTouching(span);
}

function judgeSpan(record: PersonRecord, span: DaySpan, overtime: number): Finding[] {
  const { person, period, knownFrom, workDays } = record;
  const shown = [Math.max(span.from, period.from)];
  const [contracted, beyond] = [contractedMinutes(record, span), minutesBeyond(record, span)];
  if (contracted === null || beyond === null) return [unjudged(person.id, shown, span.from, 'holidays')];
  const [measured, limit] = [contracted + beyond, contracted + overtime];
  const days = [...workDays].filter((day) => day >= span.from && day <= span.through);
  if (measured > limit && touches(period, days)) {
    const facts = { from: span.from, through: span.through, contracted };
    return [breach(person.id, days, { measured, limit, facts })];
  }
  return span.from < knownFrom ? [unjudged(person.id, shown, span.from)] : [];
}
