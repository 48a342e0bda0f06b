import { coverOf } from './cover';
import { breach, type DayRule } from './rule';

/** No post is left alone while its requirement runs (严禁空岗), however low the requirement. Measured in minutes alone. */
export const noGapAtPost: DayRule<'no-gap-at-post', Record<never, never>> = {
  code: 'no-gap-at-post',
  scope: 'day',
  people: 'everybody',
  unit: 'minutes',
  reach: () => ({ back: 1, ahead: 1 }),
  check: ({ day, duties, people, requirements }) =>
    requirements
      .filter(({ skillId, minimum }) => skillId !== null && minimum > 0)
      .flatMap((requirement) =>
        coverOf(requirement, duties, people)
          .filter((stretch) => stretch.people === 0)
          .map(({ start, end }) =>
            breach(null, [day], {
              measured: end - start,
              limit: 0,
              facts: { start, end, skillId: requirement.skillId ?? '' },
            }),
          ),
      ),
};
