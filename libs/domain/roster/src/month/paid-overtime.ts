import { daysOf, type DayNumber, type DaySpan } from '@banke/domain/calendar';
import { averagedOver, isAveraged, type ComprehensiveHours } from '../rules/comprehensive-hours';
import { minutesBeyond, workdaysIn } from '../rules/contracted-minutes';
import type { PayMultiples } from '../rules/overtime-pay';
import type { PersonRecord } from '../rules/person-record';
import type { Missing } from '../rules/rule';
import { holdsOn, type RuleSetting } from '../rules/rule-setting';
import { weeksTouching } from '../rules/weeks';

/** Minutes of overtime by what they are paid at. */
export interface PaidOvertime {
  /** Beyond the ordinary day; under comprehensive hours beyond what a whole period asks for. */
  workday: number;
  /** On days beyond the workdays of their week. */
  restDay: number;
  /** On holidays, every minute. */
  holiday: number;
  /** All of them as minutes of ordinary pay, rounded half up. */
  weighted: number;
  /** The first day of which something would have to be known, for part of it; null: this is all of it. */
  missing: { from: DayNumber; because: Missing } | null;
}

/** Minutes of a day in the standard system of working hours (Labour Law, article 36). */
const STANDARD_DAY = 480;

type Kind = keyof PayMultiples;
type Add = (kind: Kind, day: DayNumber, minutes: number) => void;

/**
 * A person's overtime of the period by what it is paid at. Rest days rotate, so a day of rest is not a Saturday: in each week,
 * Monday to Sunday, as many days are ordinary as it has workdays, and what is worked on more than these is work on a day of rest.
 * A day is ordinary up to the eight hours of the standard system, or the contracted day where that is longer: a short contract
 * spread over few long days, or exceeded within eight hours, is paid by the hour and not at a multiple.
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
  const missing = averaged ? addPeriods(record, averaged, add) : addWeeks(record, add);
  return { ...sums, weighted: Math.round(percents / 100), missing };
}

/** A week that touches days whose holidays are not announced adds nothing: any of them may be one more day of rest. */
function addWeeks(record: PersonRecord, add: Add): PaidOvertime['missing'] {
  const { person, period, minutesOn, dayKind, knownFrom } = record;
  const ordinaryDay = Math.max(STANDARD_DAY, Math.round(person.weeklyMinutes / 5));
  let missing: PaidOvertime['missing'] = null;
  for (const week of weeksTouching(period)) {
    const ordinary = workdaysIn(record, week);
    if (ordinary === null) {
      missing ??= unannounced(record, week);
      continue;
    }
    if (week.from < knownFrom) missing ??= { from: week.from, because: 'history' };
    const worked = daysOf(week).filter((day) => (minutesOn.get(day) ?? 0) > 0 && dayKind(day) !== 'holiday');
    for (const [index, day] of worked.entries()) {
      if (day < period.from || day > period.through) continue;
      const minutes = minutesOn.get(day) ?? 0;
      if (index >= ordinary) add('restDay', day, minutes);
      else add('workday', day, minutes - ordinaryDay);
    }
  }
  return missing;
}

/** Settled in the roster in which a period ends. */
function addPeriods(record: PersonRecord, value: ComprehensiveHours, add: Add): PaidOvertime['missing'] {
  const { period, knownFrom } = record;
  let missing: PaidOvertime['missing'] = null;
  for (const span of averagedOver(period, value)) {
    if (span.through > period.through) continue;
    if (span.from < knownFrom) {
      missing ??= { from: span.from, because: 'history' };
      continue;
    }
    const beyond = minutesBeyond(record, span);
    if (beyond === null) missing ??= unannounced(record, span);
    else add('workday', span.through, beyond);
  }
  return missing;
}

function unannounced({ dayKind }: PersonRecord, span: DaySpan): PaidOvertime['missing'] {
  const from = daysOf(span).find((day) => dayKind(day) === null) ?? span.from;
  return { from, because: 'holidays' };
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
