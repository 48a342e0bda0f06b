import type { DayNumber } from '@banke/domain/calendar';
import { headcountOn, type IntervalNeed } from '../cover/requirement';
import { countsFor, coverOf, type CoverStretch } from '../rules/cover';
import type { Requirement } from '../rules/day-record';
import { dayRecord } from './check-month';
import type { MonthNeed, RosterMonth } from './roster-month';

/** People on a day against what is needed. */
export interface NeedCover {
  people: number;
  minimum: number;
  preferred: number;
}

/**
 * Of a need on a template: how many of its team, with its qualification, have an entry of the template on a day. Of one for
 * hours: how many are there while most are missing, against all that is needed of them then.
 */
export function needCover(month: RosterMonth, need: MonthNeed, day: DayNumber): NeedCover {
  const { minimum, preferred } = headcountOn(need, day, month.dayKind);
  if (!('template' in need)) return preferred > 0 ? hoursCover(month, need, day) : NOBODY;
  const { templateId } = need.template;
  const counted = (month.duties.get(day) ?? []).filter(
    ({ template, personId }) =>
      template?.templateId === templateId && countsFor(need, month.people.get(personId), day),
  );
  return { people: counted.length, minimum, preferred };
}

const NOBODY: NeedCover = { people: 0, minimum: 0, preferred: 0 };

function hoursCover(month: RosterMonth, need: IntervalNeed, day: DayNumber): NeedCover {
  const [start, end] = [month.clock.at(day, need.hours.from), month.clock.at(day, need.hours.to)];
  const { duties, people, requirements } = dayRecord(month, day);
  let worst: NeedCover | undefined;
  for (const { teamId, skillId, minimum, preferred, ...asked } of requirements) {
    if (teamId !== need.teamId || skillId !== need.skillId || asked.start >= end || asked.end <= start)
      continue;
    for (const stretch of coverOf({ teamId, skillId, ...asked }, duties, people)) {
      const missing = minimum - stretch.people;
      if (!worst || missing > worst.minimum - worst.people)
        worst = { people: stretch.people, minimum, preferred };
    }
  }
  return worst ?? NOBODY;
}

/** Everybody who gives cover on a day, against the sum of all needs on templates; hours name no people of a day. */
export function dayCover(month: RosterMonth, day: DayNumber): NeedCover {
  const counts = month.needs.flatMap((need) =>
    'template' in need ? [headcountOn(need, day, month.dayKind)] : [],
  );
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
