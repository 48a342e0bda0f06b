import { addDays, type PlainDate } from '@banke/domain/calendar';

/** Leave on a day with what is said of it. */
export interface LeaveDay {
  /** Minutes from midnight; a whole day is 0 to 1440. */
  starts: number;
  ends: number;
  staffId: string;
  day: PlainDate;
  note: string | null;
}

export interface LeaveSpan<Day extends LeaveDay> {
  from: PlainDate;
  through: PlainDate;
  first: Day;
}

/** Days of leave as people speak of them: runs of one person, at the same time of day, with the same note. `days` come in order for each person. */
export function leaveSpans<Day extends LeaveDay>(days: readonly Day[]): LeaveSpan<Day>[] {
  const open = new Map<string, LeaveSpan<Day>>();
  const spans: LeaveSpan<Day>[] = [];
  for (const each of days) {
    const span = open.get(keyOf(each));
    if (span && addDays(span.through, 1) === each.day && span.first.note === each.note) {
      span.through = each.day;
      continue;
    }
    const begun = { from: each.day, through: each.day, first: each };
    open.set(keyOf(each), begun);
    spans.push(begun);
  }
  return spans;
}

function keyOf({ staffId, starts, ends }: LeaveDay): string {
  return [staffId, starts, ends].join(' ');
}
