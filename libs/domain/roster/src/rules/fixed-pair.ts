import { breach, type DayRule } from './rule';
import { minutesAlone } from './new-hire-pairing';
import { skillGap } from './qualification';

/** Two posts that only work together, such as reception and cashier: whoever holds one has the other beside them. */
export const fixedPair: DayRule<'fixed-pair', { skillId: string; withSkillId: string }> = {
  code: 'fixed-pair',
  scope: 'day',
  people: 'everybody',
  unit: 'minutes',
  reach: () => ({ back: 1, ahead: 1 }),
  check: ({ day, duties, people }, { skillId, withSkillId }) => {
    const holding = (skill: string) =>
      duties.filter(({ personId, blocks, template }) => {
        const held = people.get(personId)?.skills ?? [];
        const asked = template?.skillIds.includes(skill) || blocks.some((block) => block.skillId === skill);
        return asked && skillGap(held, skill, day) === null;
      });
    const partners = holding(withSkillId);
    return holding(skillId)
      .filter((duty) => duty.day === day)
      .map((duty) => ({
        duty,
        alone: minutesAlone(
          duty,
          partners.filter(({ personId }) => personId !== duty.personId),
        ),
      }))
      .filter(({ alone }) => alone > 0)
      .map(({ duty, alone }) =>
        breach(duty.personId, [day], { measured: alone, limit: 0, facts: { withSkillId } }),
      );
  },
};
