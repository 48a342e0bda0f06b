import { daysOf, type DayNumber } from '@banke/domain/calendar';
import { cellKey, type CellValue } from '../operations/operation';
import type { LateChange } from '../rules/person-record';
import type { RosterMonth } from './roster-month';

type Published = Pick<RosterMonth, 'published' | 'period' | 'today'>;

/** Days of a person that stand otherwise than staff see them, each with the days of notice if it were told today. */
export function lateChanges(
  { published, period, today }: Published,
  personId: string,
  valueOn: (day: DayNumber) => CellValue,
): LateChange[] {
  if (!published) return [];
  return daysOf(period)
    .filter((day) => published.get(cellKey(personId, day)) !== valueOn(day)?.templateVersionId)
    .map((day) => ({ day, notice: day - today }));
}
