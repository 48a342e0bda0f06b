import { daysOf } from '@banke/domain/calendar';
import { contractedMinutes } from '../rules/contracted-minutes';
import { burdenDays, unannounced } from '../rules/fairness';
import type { PersonRecord } from '../rules/person-record';
import { touches } from '../rules/rule';
import { workMinutesIn } from '../rules/work-minutes';

/** What a person's month adds up to. */
export interface PersonTotals {
  /** Working minutes of the period. */
  minutes: number;
  /** What the workdays of the period ask for; null where its holidays are not announced. */
  contracted: number | null;
  /** Minutes beyond the contract, negative below it; null with `contracted`. */
  overtime: number | null;
  workDays: number;
  nights: number;
  weekendDays: number;
  /** Null while the holidays of the period are not announced. */
  holidays: number | null;
  /** Days with a rest entry; an empty cell is not planned yet. */
  restDays: number;
}

/** What a person works and rests within the period, duties elsewhere among it; not before or after. */
export function personTotals(record: PersonRecord): PersonTotals {
  const { period, workDays, restDays } = record;
  const minutes = workMinutesIn(record, period);
  const contracted = contractedMinutes(record, period);
  return {
    minutes,
    contracted,
    overtime: contracted === null ? null : minutes - contracted,
    workDays: daysOf(period).filter((day) => workDays.has(day)).length,
    nights: burdenDays(record, 'nights').length,
    weekendDays: burdenDays(record, 'weekend-days').length,
    holidays: unannounced(record).length > 0 ? null : burdenDays(record, 'holidays').length,
    restDays: [...restDays.values()].filter(({ kind, day }) => kind === 'rest' && touches(period, [day]))
      .length,
  };
}

/** How a burden is shared: each person's number against the mean of those who are counted, in hundredths. */
export function meanOf(counts: readonly number[]): number {
  return counts.length === 0
    ? 0
    : Math.round((counts.reduce((sum, count) => sum + count, 0) * 100) / counts.length);
}
