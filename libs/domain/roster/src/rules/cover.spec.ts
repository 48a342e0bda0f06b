import fc from 'fast-check';
import { dayOf, hour, need, type Colleague } from '../testing/day-of';
import { MONDAY } from '../testing/month-of';
import { coverOf } from './cover';

const stretchesOf = (colleagues: readonly Colleague[], requirement = need(8, 24, 1)) => {
  const { duties, people } = dayOf(colleagues);
  return coverOf(requirement, duties, people).map(({ start, end, people: count }) => [
    hour(start),
    hour(end),
    count,
  ]);
};

describe('cover', () => {
  it('falls when somebody eats and where shifts end', () => {
    expect(stretchesOf([{ id: 'a', code: '白' }])).toEqual([
      [8, 8.5, 0],
      [8.5, 12, 1],
      [12, 13, 0],
      [13, 15.5, 1],
      [15.5, 16, 0],
      [16, 18, 1],
      [18, 24, 0],
    ]);
  });

  it('counts the team asked for, and whoever holds the skill on the day', () => {
    const skills = (through: number | null) => [{ skillId: 's', from: MONDAY - 9, through, revokedOn: null }];
    const colleagues = [
      { id: 'a', code: '白', teamId: 'x', skills: skills(null) },
      { id: 'b', code: '白', teamId: 'x', skills: skills(MONDAY - 1) },
      { id: 'c', code: '白', teamId: 'y', skills: skills(null) },
    ];
    expect(stretchesOf(colleagues, need(9, 11, 1, { teamId: 'x' }))).toEqual([[9, 11, 2]]);
    expect(stretchesOf(colleagues, need(9, 11, 1, { teamId: 'x', skillId: 's' }))).toEqual([[9, 11, 1]]);
    expect(stretchesOf(colleagues, need(9, 11, 1, { skillId: 's' }))).toEqual([[9, 11, 2]]);
  });

  it('does not count training', () => {
    expect(stretchesOf([{ id: 'a', code: '课' }], need(9, 11, 1))).toEqual([
      [9, 10, 0],
      [10, 11, 1],
    ]);
  });

  it('is what counting every minute gives', () => {
    const codes = fc.array(fc.constantFrom('白', '晚', '夜', '课', '楼'), { maxLength: 8 });
    fc.assert(
      fc.property(
        codes,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (shifts, from, length) => {
          const { duties, people } = dayOf(shifts.map((code, index) => ({ id: `p${index}`, code })));
          const requirement = need(from, from + length, 1);
          const stretches = coverOf(requirement, duties, people);
          for (let minute = requirement.start; minute < requirement.end; minute += 1) {
            const present = duties.filter(({ blocks }) =>
              blocks.some(({ cover, start, end }) => cover && start <= minute && minute < end),
            ).length;
            expect(stretches.find(({ start, end }) => start <= minute && minute < end)?.people).toBe(present);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
