import { dayNumber } from '@banke/domain/calendar';
import { record, told } from '../testing/month-of';
import { weeklyRestDays } from './weekly-rest-days';

describe('weekly rest days', () => {
  it('are missed in a week of seven shifts', () => {
    expect(told(weeklyRestDays.check(record('白白白白白白白'), { min: 1 }))).toEqual([
      [[2, 3, 4, 5, 6, 7, 8], 0, 1],
    ]);
    expect(weeklyRestDays.check(record('白白白白白白休'), { min: 1 })).toEqual([]);
  });

  it('take an empty cell and leave for rest', () => {
    expect(weeklyRestDays.check(record('白白白假白白白'), { min: 1 })).toEqual([]);
  });

  it('cannot be judged where the rest could only lie in days that are not known', () => {
    const from = dayNumber('2026-11-05');
    expect(told(weeklyRestDays.check(record('白白白白', { from }), { min: 1 }))).toEqual([
      [[5, 6, 7, 8], 'unjudged', 2],
    ]);
    expect(weeklyRestDays.check(record('白白白休', { from }), { min: 1 })).toEqual([]);
  });
});
