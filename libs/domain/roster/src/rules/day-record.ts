import type { DayNumber, DaySpan, Minute } from '@banke/domain/calendar';
import type { Duty } from '../shifts/place-shift';
import type { RosterPerson } from './person-record';

/** How many people an interval needs. */
export interface Requirement {
  start: Minute;
  end: Minute;
  teamId: string | null;
  skillId: string | null;
  minimum: number;
  /** What would be comfortable; at least `minimum`. */
  preferred: number;
}

/** All that rules about one roster day look at. */
export interface DayRecord {
  day: DayNumber;
  period: DaySpan;
  /** This roster's duties that touch the day's requirement: those of the day, and of the nights around it. */
  duties: readonly Duty[];
  people: ReadonlyMap<string, RosterPerson>;
  requirements: readonly Requirement[];
  /** Rules that reach no farther than a team are asked about these alone; left out: about all. */
  teams?: ReadonlySet<string>;
}

/** Whether something of a team is asked about. What is of no team in particular concerns every team. */
export function isAsked({ teams }: Pick<DayRecord, 'teams'>, teamId: string | null): boolean {
  return teams === undefined || teamId === null || teams.has(teamId);
}
