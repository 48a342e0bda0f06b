import type { DayNumber } from '@banke/domain/calendar';
import { spanOf, type Block } from '../shifts/shift-template';

/** A shift of one site, on its day. */
export interface ShiftOfDay {
  day: DayNumber;
  blocks: readonly Block[];
}

/** Whether two shifts lie over each other: that of yesterday may reach into today, and today's into tomorrow's. */
export function onDutyTogether(one: ShiftOfDay, other: ShiftOfDay): boolean {
  const [mine, theirs] = [spanOf(one), spanOf(other)];
  if (!mine || !theirs) return false;
  const apart = (other.day - one.day) * 1440;
  return theirs.from + apart < mine.to && mine.from < theirs.to + apart;
}
