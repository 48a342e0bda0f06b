import { addDays, isPlainDate, type PlainDate } from './plain-date';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/**
 * The instant at which a clock in `zone` shows `minutes` after midnight of a day. Minutes may run past the day
 * (1440 is midnight of the next) or before it. A time that the clocks skip moves forward by the skip; one that they
 * show twice is the first. Throws a RangeError for a day that does not exist or an unknown zone.
 */
export function instantAt(zone: string, date: PlainDate, minutes = 0): Date {
  if (!isPlainDate(date)) throw new RangeError(`not a day: ${date}`);
  const day = addDays(date, Math.floor(minutes / DAY_MINUTES));
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const wall = Date.parse(`${day}T00:00:00Z`) + inDay * MINUTE_MS;
  // Zones change their offset at most once in two days, so these two are all the offsets there can be.
  const [before, after] = [wall - DAY_MINUTES * MINUTE_MS, wall + DAY_MINUTES * MINUTE_MS].map((near) =>
    offsetMs(zone, near),
  );
  const candidates = [before ?? 0, after ?? 0].map((offset) => wall - offset);
  const shown = candidates.filter((instant) => instant + offsetMs(zone, instant) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - (before ?? 0));
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetMs(zone: string, instant: number): number {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

/** The same in minutes, for a minute since 1970-01-01T00:00Z. */
export function offsetMinutes(zone: string, minute: number): number {
  return offsetMs(zone, minute * MINUTE_MS) / MINUTE_MS;
}

/** Building one costs far more than asking it, and there are few zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}
