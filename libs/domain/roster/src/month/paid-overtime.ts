import { daysOf, type DayNumber, type DaySpan } from '@banke/domain/calendar';
import { averagedOver, isAveraged, type ComprehensiveHours } from '../rules/comprehensive-hours';
import { contractedMinutes } from '../rules/monthly-overtime';
import type { PayMultiples } from '../rules/overtime-pay';
import type { PersonRecord } from '../rules/person-record';
import { holdsOn, type RuleSetting } from '../rules/rule-setting';
import { weeksTouching } from '../rules/weeks';
import { workMinutesIn } from '../rules/work-minutes';

/** Minutes of overtime by what they are paid at. */
export interface PaidOvertime {
  /** Beyond the contracted day; under comprehensive hours beyond what a whole period asks for. */
  workday: number;
  /** On days beyond the workdays of their week. */
  restDay: number;
  /** On holidays, every minute. */
  holiday: number;
  /** All of them as minutes of ordinary pay, rounded half up. */
  weighted: number;
  /** Days from here on would have to be known, for part of it; null: all of it is known. */
  needsFrom: DayNumber | null;
}

type Kind = keyof PayMultiples;
type Add = (kind: Kind, day: DayNumber, minutes: number) => void;

/**
 * A person's overtime of the period by what it is paid at. Rest days rotate, so a day of rest is not a Saturday: in each week,
 * Monday to Sunday, as many days are ordinary as it has workdays, and what is worked on more than these is work on a day of rest.
 * Null where no multiples are set, or the holidays of the period are not announced.
 */
export function paidOvertime(record: PersonRecord, settings: readonly RuleSetting[]): PaidOvertime | null {
  const { period, minutesOn, dayKind } = record;
  const days = daysOf(period);
  if (!days.some((day) => multiplesOn(settings, day)) || days.some((day) => dayKind(day) === null))
    return null;
  const sums = { workday: 0, restDay: 0, holiday: 0 };
  let percents = 0;
  const add: Add = (kind, day, minutes) => {
    const multiples = multiplesOn(settings, day);
    if (!multiples || minutes <= 0) return;
    sums[kind] += minutes;
    percents += minutes * multiples[kind];
  };
  for (const day of days) if (dayKind(day) === 'holiday') add('holiday', day, minutesOn.get(day) ?? 0);
  const averaged = averagedOn(record, settings, period.through);
  const needsFrom = averaged ? addPeriods(record, averaged, add) : addWeeks(record, add);
  return { ...sums, weighted: Math.round(percents / 100), needsFrom };
}

function addWeeks(record: PersonRecord, add: Add): DayNumber | null {
  const { person, period, minutesOn, dayKind, knownFrom } = record;
  const contractedDay = Math.round(person.weeklyMinutes / 5);
  let needsFrom: DayNumber | null = null;
  for (const week of weeksTouching(period)) {
    const worked = daysOf(week).filter((day) => (minutesOn.get(day) ?? 0) > 0 && dayKind(day) !== 'holiday');
    const ordinary =
      contractedDay === 0 ? 0 : Math.round((contractedMinutes(record, week) ?? 0) / contractedDay);
    if (week.from < knownFrom) needsFrom ??= week.from;
    for (const [index, day] of worked.entries()) {
      if (day < period.from || day > period.through) continue;
      const minutes = minutesOn.get(day) ?? 0;
      if (index >= ordinary) add('restDay', day, minutes);
      else add('workday', day, minutes - contractedDay);
    }
  }
  return needsFrom;
}

/** Settled in the roster in which a period ends; holidays are paid apart from its sum. */
function addPeriods(record: PersonRecord, value: ComprehensiveHours, add: Add): DayNumber | null {
  const { period, knownFrom } = record;
  let needsFrom: DayNumber | null = null;
  for (const span of averagedOver(period, value)) {
    if (span.through > period.through) continue;
    if (span.from < knownFrom) {
      needsFrom ??= span.from;
      continue;
    }
    const contracted = contractedMinutes(record, span);
    if (contracted === null) needsFrom ??= span.from;
    else
      add('workday', span.through, workMinutesIn(record, span) - holidayMinutes(record, span) - contracted);
  }
  return needsFrom;
}

function holidayMinutes({ minutesOn, dayKind }: PersonRecord, span: DaySpan): number {
  return daysOf(span).reduce(
    (sum, day) => sum + (dayKind(day) === 'holiday' ? (minutesOn.get(day) ?? 0) : 0),
    0,
  );
}

function multiplesOn(settings: readonly RuleSetting[], day: DayNumber): PayMultiples | undefined {
  for (const each of settings) if (each.code === 'overtime-pay' && holdsOn(each, day)) return each.value;
  return undefined;
}

function averagedOn(
  { person }: PersonRecord,
  settings: readonly RuleSetting[],
  day: DayNumber,
): ComprehensiveHours | undefined {
  for (const each of settings) {
    if (each.code !== 'comprehensive-hours' || !holdsOn(each, day)) continue;
    if (isAveraged(person, each.value)) return each.value;
  }
  return undefined;
}
