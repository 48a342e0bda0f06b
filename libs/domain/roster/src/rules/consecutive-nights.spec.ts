import { record, told } from '../testing/month-of';
import { consecutiveNights } from './consecutive-nights';

describe('consecutive nights', () => {
  it('are evenings as well, since two hours of them lie in the night', () => {
    expect(told(consecutiveNights.check(record('白夜夜夜夜夜休'), { max: 4 }))).toEqual([
      [[3, 4, 5, 6, 7], 5, 4],
    ]);
    expect(told(consecutiveNights.check(record('白夜夜夜晚晚'), { max: 4 }))[0]?.slice(1)).toEqual([5, 4]);
  });

  it('are broken by a day shift', () => {
    expect(consecutiveNights.check(record('白夜夜夜白夜夜'), { max: 4 })).toEqual([]);
  });

  it('cannot be judged from the first known day', () => {
    expect(told(consecutiveNights.check(record('夜夜'), { max: 4 }))).toEqual([[[2, 3], 'unjudged', -2]]);
  });
});
