import { addDays, type PlainDate } from '@banke/domain/calendar';

/** A daterange from a first day through a last one; null: without end. */
export function rangeOf(from: PlainDate, through: PlainDate | null): string {
  return `[${from},${through === null ? '' : addDays(through, 1)})`;
}
