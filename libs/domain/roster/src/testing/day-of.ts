import type { DayRecord, Requirement } from '../rules/day-record';
import type { RosterPerson } from '../rules/person-record';
import type { Duty } from '../shifts/place-shift';
import { entriesOf, MONDAY, PERSON, SHANGHAI } from './month-of';

/** Somebody with a code of the shipped templates on the day, and what differs from the usual person. */
export interface Colleague extends Partial<RosterPerson> {
  id: string;
  code: string;
}

/** Monday 2 November 2026 with these people at work. */
export function dayOf(
  colleagues: readonly Colleague[],
  requirements: readonly Requirement[] = [],
  more: readonly Duty[] = [],
): DayRecord {
  return {
    day: MONDAY,
    period: { from: MONDAY, through: MONDAY },
    duties: [...colleagues.flatMap(({ id, code }) => entriesOf(code, MONDAY, id)), ...more],
    people: new Map(colleagues.map(({ code: _, ...person }) => [person.id, { ...PERSON, ...person }])),
    requirements,
  };
}

/** An interval of that day, in hours. */
export function need(
  from: number,
  to: number,
  minimum: number,
  more: Partial<Requirement> = {},
): Requirement {
  return {
    start: SHANGHAI.at(MONDAY, from * 60),
    end: SHANGHAI.at(MONDAY, to * 60),
    teamId: null,
    skillId: null,
    minimum,
    preferred: minimum,
    ...more,
  };
}

/** Hours after the Monday's midnight. */
export function hour(minute: number): number {
  return (minute - SHANGHAI.at(MONDAY, 0)) / 60;
}
