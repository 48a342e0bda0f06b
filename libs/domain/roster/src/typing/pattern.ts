import type { DayNumber, DaySpan } from '@banke/domain/calendar';

/** A rotation: what comes on each day of a cycle, again and again. */
export interface Pattern {
  key: string;
  /** Template keys, one a day. */
  days: readonly string[];
}

/** Rotations of the field: work six and rest one, five and two, and two that turn through the shifts. */
export const PATTERNS: readonly Pattern[] = [
  { key: 'six-one', days: ['day', 'day', 'day', 'day', 'day', 'day', 'rest'] },
  { key: 'five-two', days: ['day', 'day', 'day', 'day', 'day', 'rest', 'rest'] },
  { key: 'two-two-two', days: ['day', 'day', 'evening', 'evening', 'rest', 'rest'] },
  { key: 'four-on-two-off', days: ['day', 'day', 'night', 'night', 'rest', 'rest'] },
];

/**
 * What a pattern puts on each day of a span for the person at `index` in the list: everybody is `offset` days further in
 * the cycle than the one before, so that rest days rotate. Throws a RangeError for a pattern without days.
 */
export function patternFor(
  { days }: Pick<Pattern, 'days'>,
  span: DaySpan,
  index: number,
  offset: number,
): Map<DayNumber, string> {
  const length = days.length;
  if (length === 0) throw new RangeError('a pattern without days');
  const filled = new Map<DayNumber, string>();
  for (let day = span.from; day <= span.through; day += 1) {
    const position = (day - span.from + index * offset) % length;
    filled.set(day, days[(position + length) % length] ?? '');
  }
  return filled;
}
