import { dayOf, hour, need } from '../testing/day-of';
import { MONDAY } from '../testing/month-of';
import { noGapAtPost } from './no-gap-at-post';

const skills = [{ skillId: 'desk', from: MONDAY - 1, through: null, revokedOn: null }];

describe('a post', () => {
  it('is alone while its only clerk eats', () => {
    const day = dayOf([{ id: 'a', code: '白', skills }], [need(9, 15, 1, { skillId: 'desk' })]);
    const [finding, ...others] = noGapAtPost.check(day, {});
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ measured: 60, limit: 0 });
    expect(finding?.verdict === 'breach' && hour(Number(finding.facts?.['start']))).toBe(12);
  });

  it('is never alone while a second one is there', () => {
    const two = [
      { id: 'a', code: '白', skills },
      { id: 'b', code: '课', skills },
    ];
    expect(noGapAtPost.check(dayOf(two, [need(10, 15, 2, { skillId: 'desk' })]), {})).toEqual([]);
  });

  it('is something with a qualification of its own: plain cover is no post', () => {
    expect(noGapAtPost.check(dayOf([], [need(9, 15, 1)]), {})).toEqual([]);
  });
});
