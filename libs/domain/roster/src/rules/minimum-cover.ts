import { coverOf } from './cover';
import { isAsked, type DayRecord } from './day-record';
import { breach, type Finding, type DayRule } from './rule';

/** Every interval has the people it needs; each stretch that has fewer is a finding of its own. */
export const minimumCover: DayRule<'minimum-cover', Record<never, never>> = {
  code: 'minimum-cover',
  scope: 'day',
  people: 'team',
  unit: 'people',
  reach: () => ({ back: 1, ahead: 1 }),
  check: (record) => shortStretches(record, 'minimum'),
};

/** The stretches of a day's intervals with fewer people than the named number of the requirement. */
export function shortStretches(record: DayRecord, measure: 'minimum' | 'preferred'): Finding[] {
  const { day, duties, people } = record;
  const requirements = record.requirements.filter(({ teamId }) => isAsked(record, teamId));
  return requirements.flatMap((requirement) =>
    coverOf(requirement, duties, people)
      .filter((stretch) => stretch.people < requirement[measure])
      .map((stretch) =>
        breach(null, [day], {
          measured: stretch.people,
          limit: requirement[measure],
          facts: {
            start: stretch.start,
            end: stretch.end,
            ...(requirement.teamId && { teamId: requirement.teamId }),
            ...(requirement.skillId && { skillId: requirement.skillId }),
          },
        }),
      ),
  );
}
