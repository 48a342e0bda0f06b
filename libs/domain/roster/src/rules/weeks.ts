import { mondayOf, type DaySpan } from '@banke/domain/calendar';

/** The weeks, Monday to Sunday, that a span touches, whole, in order. */
export function weeksTouching({ from, through }: DaySpan): DaySpan[] {
  const weeks: DaySpan[] = [];
  for (let monday = mondayOf(from); monday <= through; monday += 7) {
    weeks.push({ from: monday, through: monday + 6 });
  }
  return weeks;
}
