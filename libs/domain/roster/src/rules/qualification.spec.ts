import { placeShift } from '../shifts/place-shift';
import { MONDAY, PERSON, record, SHANGHAI, templateOf } from '../testing/month-of';
import { qualification, skillGap } from './qualification';

const refunds = { ...templateOf('白'), skillIds: ['refunds'] };
const onDays = (...days: number[]) => days.map((day) => placeShift(refunds, 'p', MONDAY + day, SHANGHAI));
const held = (from: number, through: number | null, revokedOn: number | null = null) => ({
  skillId: 'refunds',
  from: MONDAY + from,
  through: through === null ? null : MONDAY + through,
  revokedOn: revokedOn === null ? null : MONDAY + revokedOn,
});

describe('a qualification', () => {
  it('that expires before the shift is missing on it, and on the last day is not', () => {
    const person = { ...PERSON, skills: [held(-100, 1)] };
    const found = qualification.check(record('···', { person, entries: onDays(1, 2) }), {});
    expect(found).toMatchObject([{ days: [MONDAY + 2], facts: { skillId: 'refunds', gap: 'expired' } }]);
  });

  it('of a block is asked for like that of the shift', () => {
    const [block] = refunds.blocks;
    const blocks = refunds.blocks.map((each) => (each === block ? { ...each, skillId: 'desk' } : each));
    const entries = [placeShift({ ...refunds, skillIds: [], blocks }, 'p', MONDAY, SHANGHAI)];
    expect(qualification.check(record('·', { entries }), {})).toMatchObject([
      { facts: { skillId: 'desk', gap: 'never-held' } },
    ]);
  });

  it.each([
    ['never-held', []],
    ['not-yet', [held(1, null)]],
    ['revoked', [held(-9, null, 0)]],
    ['expired', [held(-9, -1)]],
    ['expired', [held(-9, -1), held(1, null)]],
    [null, [held(-9, null, 1)]],
    [null, [held(-9, -5), held(0, 0)]],
    [null, [held(-9, null, -3), held(-1, null)]],
  ] as const)('is %s for %j', (gap, skills) => {
    expect(skillGap(skills, 'refunds', MONDAY)).toBe(gap);
  });
});
