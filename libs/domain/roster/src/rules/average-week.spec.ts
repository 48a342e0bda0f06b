import { record, told } from '../testing/month-of';
import { averageWeek } from './average-week';

const FOUR = { max: 2880, weeks: 4 };
const six = '白白白白白白休';

describe('the average week', () => {
  it('of 48 h every week is just allowed', () => {
    expect(averageWeek.check(record(six, { history: six.repeat(3) }), FOUR)).toEqual([]);
  });

  it('of one week of seven shifts among them is not', () => {
    const history = '白'.repeat(7) + six.repeat(2);
    expect(told(averageWeek.check(record(six, { history }), FOUR))[0]?.slice(1)).toEqual([3000, 2880]);
  });

  it('cannot be judged with three weeks of history missing one', () => {
    expect(told(averageWeek.check(record('白休休休休休休', { history: six.repeat(2) }), FOUR))).toEqual([
      [[2], 'unjudged', -19],
    ]);
  });
});
