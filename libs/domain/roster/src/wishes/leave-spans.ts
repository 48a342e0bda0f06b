import { addDays, type PlainDate } from '@banke/domain/calendar';

/** A day of leave with what is said of it. */
export interface LeaveDay {
  staffId: string;
  day: PlainDate;
  note: string | null;
}

export interface LeaveSpan<Day extends LeaveDay> {
  from: PlainDate;
  through: PlainDate;
  first: Day;
}

/** Days of leave as people speak of them: runs of one person with the same note. `days` come in order for each person. */
export function leaveSpans<Day extends LeaveDay>(days: readonly Day[]): LeaveSpan<Day>[] {
  const open = new Map<string, LeaveSpan<Day>>();
  const spans: LeaveSpan<Day>[] = [];
  for (const each of days) {
    const span = open.get(each.staffId);
    if (span && addDays(span.through, 1) === each.day && span.first.note === each.note) {
      span.through = each.day;
      continue;
    }
    const begun = { from: each.day, through: each.day, first: each };
    open.set(each.staffId, begun);
    spans.push(begun);
  }
  return spans;
}
