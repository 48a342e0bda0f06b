import type { DayNumber } from '@banke/domain/calendar';

/** Days without a gap between them. */
export interface Run {
  from: DayNumber;
  through: DayNumber;
}

/** The runs that a set of days consists of, in order. */
export function runsOf(days: Iterable<DayNumber>): Run[] {
  const runs: Run[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && day <= last.through + 1) last.through = day;
    else runs.push({ from: day, through: day });
  }
  return runs;
}

/** The days of a run, its first and last included. */
export function lengthOf({ from, through }: Run): number {
  return through - from + 1;
}
