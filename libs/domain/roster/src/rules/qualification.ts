import type { DayNumber } from '@banke/domain/calendar';
import type { Duty } from '../shifts/place-shift';
import { within, type HeldSkill } from './person-record';
import { breach, SAME_DAY, touches, type PersonRule } from './rule';

/** Why somebody may not do what a shift asks for. */
export type SkillGap = 'never-held' | 'not-yet' | 'expired' | 'revoked';

/** Every qualification that a shift or one of its blocks needs is held on the day. Measured in missing ones. */
export const qualification: PersonRule<'qualification', Record<never, never>> = {
  code: 'qualification',
  scope: 'person',
  unit: 'count',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }) =>
    duties
      .filter(({ day }) => touches(period, [day]))
      .flatMap((duty) =>
        skillsOf(duty).flatMap((skillId) => {
          const gap = skillGap(person.skills, skillId, duty.day);
          return gap
            ? [breach(person.id, [duty.day], { measured: 1, limit: 0, facts: { skillId, gap } })]
            : [];
        }),
      ),
};

/** Null when the qualification is held on the day; else the kindest truth: what was there and is no more. */
export function skillGap(held: readonly HeldSkill[], skillId: string, day: DayNumber): SkillGap | null {
  const own = held.filter((each) => each.skillId === skillId);
  const holds = own.some((each) => within(day, each) && (each.revokedOn === null || day < each.revokedOn));
  if (holds) return null;
  if (own.length === 0) return 'never-held';
  if (own.some((each) => within(day, each))) return 'revoked';
  return own.some(({ from }) => from <= day) ? 'expired' : 'not-yet';
}

function skillsOf({ template, blocks }: Duty): string[] {
  const ofBlocks = blocks.flatMap(({ skillId }) => (skillId ? [skillId] : []));
  return [...new Set([...(template?.skillIds ?? []), ...ofBlocks])];
}
