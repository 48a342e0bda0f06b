import { plainDateOf, type DayNumber } from './day-number';
import { instantAt } from './instant-at';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Minutes since 1970-01-01T00:00Z: real time, in which differences are elapsed minutes. */
export type Minute = number;

/** Local times of one zone as real minutes: the same answers as `instantAt`, fast enough for a month of 300 people. */
export interface ZoneClock {
  readonly zone: string;
  /** `minutes` after midnight of a roster day; 1440 and more are the next day. */
  at(day: DayNumber, minutes: number): Minute;
}

/** Throws a RangeError for an unknown zone, at the first use. */
export function zoneClock(zone: string): ZoneClock {
  const midnights = new Map<DayNumber, Minute>();
  const exactly = (day: DayNumber, minutes: number) =>
    instantAt(zone, plainDateOf(day), minutes).getTime() / MINUTE_MS;
  const midnight = (day: DayNumber): Minute => {
    const known = midnights.get(day);
    if (known !== undefined) return known;
    const found = exactly(day, 0);
    midnights.set(day, found);
    return found;
  };
  return {
    zone,
    at(rosterDay, minutes) {
      const day = rosterDay + Math.floor(minutes / DAY_MINUTES);
      const inDay = minutes - (day - rosterDay) * DAY_MINUTES;
      const start = midnight(day);
      // Only a day of another length than 24 h has a change of the clocks in it.
      return midnight(day + 1) - start === DAY_MINUTES ? start + inDay : exactly(day, inDay);
    },
  };
}
