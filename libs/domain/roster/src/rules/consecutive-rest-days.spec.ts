import { record, told } from '../testing/month-of';
import { consecutiveRestDays } from './consecutive-rest-days';

describe('consecutive rest days', () => {
  it('want a single day between two shifts to be two', () => {
    expect(told(consecutiveRestDays.check(record('白休白休休白'), { min: 2 }))).toEqual([[[3], 1, 2]]);
  });

  it('say nothing of rest whose other end is not known', () => {
    expect(consecutiveRestDays.check(record('休白白休'), { min: 2 })).toEqual([]);
  });

  it('see the shift before the period', () => {
    expect(told(consecutiveRestDays.check(record('休白', { history: '白' }), { min: 2 }))).toEqual([
      [[2], 1, 2],
    ]);
  });
});
