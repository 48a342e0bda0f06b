import type { DayNumber } from '@banke/domain/calendar';
import { headcountOn } from '../cover/requirement';
import { countsFor, coverOf, type CoverStretch } from '../rules/cover';
import type { Requirement } from '../rules/day-record';
import { dayRecord } from './check-month';
import type { MonthNeed, RosterMonth } from './roster-month';

/** People on a template on a day against what is needed. */
export interface NeedCover {
  people: number;
  minimum: number;
  preferred: number;
}

/** How many of the need's team, with its qualification, have an entry of its template on a day. */
export function needCover(
  { duties, people, dayKind }: RosterMonth,
  need: MonthNeed,
  day: DayNumber,
): NeedCover {
  const { minimum, preferred } = headcountOn(need, day, dayKind);
  const counted = (duties.get(day) ?? []).filter(
    ({ template, personId }) =>
      template?.templateId === need.template.templateId && countsFor(need, people.get(personId), day),
  );
  return { people: counted.length, minimum, preferred };
}

/** Everybody who gives cover on a day, against the sum of all needs. */
export function dayCover(month: RosterMonth, day: DayNumber): NeedCover {
  const counts = month.needs.map((need) => headcountOn(need, day, month.dayKind));
  const sum = (measure: 'minimum' | 'preferred') => counts.reduce((total, each) => total + each[measure], 0);
  const present = (month.duties.get(day) ?? []).filter(({ blocks }) => blocks.some(({ cover }) => cover));
  return { people: present.length, minimum: sum('minimum'), preferred: sum('preferred') };
}

/** The intervals of a day with what they need, and the people in each stretch of them. */
export function intervalCover(
  month: RosterMonth,
  day: DayNumber,
): { requirement: Requirement; stretches: CoverStretch[] }[] {
  const { duties, people, requirements } = dayRecord(month, day);
  return requirements.map((requirement) => ({
    requirement,
    stretches: coverOf(requirement, duties, people),
  }));
}
