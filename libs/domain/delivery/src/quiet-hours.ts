import { addDays, instantAt, plainDateIn } from '@banke/domain/calendar';

/** Hours in which nothing rings: `HH:mm` by the clock of `zone`, over midnight when `until` is not after `from`. */
export interface QuietHours {
  from: string;
  until: string;
  zone: string;
}

/**
 * When the quiet hours that hold at `now` end; null when none do. The end itself is no longer quiet, the beginning is.
 * Equal times mean a whole day. Throws a RangeError for an unknown zone.
 */
export function quietUntil({ from, until, zone }: QuietHours, now: Date): Date | null {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  const today = plainDateIn(zone, now);
  // What began yesterday may still hold.
  for (const day of [addDays(today, -1), today]) {
    const begins = instantAt(zone, day, start);
    const ends = instantAt(zone, end > start ? day : addDays(day, 1), end);
    if (begins <= now && now < ends) return ends;
  }
  return null;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
