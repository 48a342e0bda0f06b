import type { PlainDate } from '@banke/domain/calendar';
import type { SpanData } from './month-data';
import { joinedSpans, sharedSpan } from './spans';

/** Before it there was nothing to know. */
const EVER: PlainDate = '1900-01-01';

export interface Placed extends SpanData {
  departmentId: string;
}

/** Rosters that follow each other without a gap as one, department by department: read once for all of its people. */
export function rosterRuns(rosters: readonly Placed[]): Placed[] {
  const departments = new Map<string, Placed[]>();
  for (const roster of rosters) {
    departments.set(roster.departmentId, [...(departments.get(roster.departmentId) ?? []), roster]);
  }
  return [...departments].flatMap(([departmentId, own]) =>
    joinedSpans(own).map((span) => ({ departmentId, ...span })),
  );
}

/**
 * The day from which the duties of a person are known without a gap up to a roster: where rosters of the departments
 * that the person belonged to begin. Who was hired after that had no duties before, so that nothing is unknown.
 */
export function knownFrom(
  { hiredOn, places }: { hiredOn: PlainDate; places: readonly Placed[] },
  rosters: readonly Placed[],
  roster: { from: PlainDate; through: PlainDate },
): PlainDate {
  const covered = places.flatMap((place) =>
    rosters
      .filter(({ departmentId }) => departmentId === place.departmentId)
      .flatMap((each) => sharedSpan(place, each) ?? []),
  );
  const run = joinedSpans([...covered, roster]).find(
    ({ from, through }) => from <= roster.from && (through === null || through >= roster.from),
  );
  const from = run?.from ?? roster.from;
  return from <= hiredOn ? EVER : from;
}
