import { clockTime } from '../shifts/clock-time';
import { typedTime } from '../shifts/typed-time';

const DAY = 1440;

/** An interval in minutes after midnight of the roster day; past 1440 is the next day. */
export interface DayHours {
  from: number;
  to: number;
}

/** Begins on the roster day, lasts, and no longer than a day. */
export function areDayHours({ from, to }: DayHours): boolean {
  return from >= 0 && from < DAY && from < to && to <= from + DAY;
}

/** As files and records have it in every language, `11:00–13:00`, `22:00–06:00`: what ends before it begins ends on the next day. */
export function hoursText({ from, to }: DayHours): string {
  return `${clockTime(from)}–${clockTime(to > DAY ? to - DAY : to)}`;
}

/**
 * The same back, as people type it: `11:00-13:00`, `11点到13点`, `22:00–次日06:00`. What ends before it begins ends on the next
 * day. Undefined for what is no interval.
 */
export function typedHours(text: string): DayHours | undefined {
  const ends = text
    .normalize('NFKC')
    .split(/\s*(?:[-–—~至到]|\bto\b)\s*/)
    .map(typedTime);
  const [from, to] = ends;
  if (ends.length !== 2 || from === undefined || to === undefined) return undefined;
  const hours = { from, to: to <= from ? to + DAY : to };
  return areDayHours(hours) ? hours : undefined;
}
