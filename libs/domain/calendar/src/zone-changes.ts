import type { Minute } from './zone-clock';
import { offsetMinutes } from './instant-at';

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

/** A moment at which the clocks of a zone are changed; offsets are minutes ahead of UTC. */
export interface ZoneChange {
  /** First minute of the new offset. */
  at: Minute;
  before: number;
  after: number;
}

/** Every change of the clocks after `from` and up to `to`, in order. Throws a RangeError for an unknown zone. */
export function zoneChanges(zone: string, from: Minute, to: Minute): ZoneChange[] {
  const changes: ZoneChange[] = [];
  for (let start = from; start < to; start += DAY_MINUTES) {
    const end = Math.min(start + DAY_MINUTES, to);
    const [before, after] = [offsetMinutes(zone, start), offsetMinutes(zone, end)];
    if (before !== after) changes.push({ at: firstMinuteOf(zone, after, start, end), before, after });
  }
  return changes;
}

/** What a clock of the zone shows at a minute of real time: `2026-11-28T22:00`. */
export function wallTime(zone: string, minute: Minute): string {
  return new Date((minute + offsetMinutes(zone, minute)) * MINUTE_MS).toISOString().slice(0, 16);
}

function firstMinuteOf(zone: string, offset: number, start: Minute, end: Minute): Minute {
  let [before, there] = [start, end];
  while (there - before > 1) {
    const middle = Math.floor((before + there) / 2);
    if (offsetMinutes(zone, middle) === offset) there = middle;
    else before = middle;
  }
  return there;
}
