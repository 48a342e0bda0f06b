import type { DaySpan } from '@banke/domain/calendar';
import type { PersonRecord } from './person-record';
import { breach, daysWorked, touches, unjudged, type Finding } from './rule';
import { workMinutesIn } from './work-minutes';

/** Least and most working minutes; what is left out is not limited. */
export interface MinuteLimits {
  max?: number;
  min?: number;
}

/**
 * Working minutes of each window against its limits. Too many is a breach however little is known; too few can only be
 * said of windows that history and the period cover whole.
 */
export function judgeMinutes(
  record: PersonRecord,
  windows: readonly DaySpan[],
  limits: MinuteLimits,
): Finding[] {
  return windows
    .filter(({ from, through }) => from <= record.period.through && through >= record.period.from)
    .flatMap((window) => judgeWindow(record, window, limits));
}

function judgeWindow(record: PersonRecord, window: DaySpan, { max, min }: MinuteLimits): Finding[] {
  const { person, period, knownFrom } = record;
  const minutes = workMinutesIn(record, window);
  const facts = { from: window.from, through: window.through };
  if (max !== undefined && minutes > max) {
    const days = daysWorked(record.duties).filter((day) => day >= window.from && day <= window.through);
    if (touches(period, days)) return [breach(person.id, days, { measured: minutes, limit: max, facts })];
  }
  const shown = [Math.max(window.from, period.from)];
  if (window.from < knownFrom) return [unjudged(person.id, shown, window.from)];
  if (min !== undefined && minutes < min && window.through <= period.through) {
    return [breach(person.id, shown, { measured: minutes, limit: min, facts })];
  }
  return [];
}
