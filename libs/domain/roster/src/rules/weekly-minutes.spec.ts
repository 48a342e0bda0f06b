import { dayNumber } from '@banke/domain/calendar';
import { record, told } from '../testing/month-of';
import { weeklyMinutes } from './weekly-minutes';

describe('weekly minutes', () => {
  it('of six shifts of eight hours are 48 h, over 40 and over 44', () => {
    const days = [2, 3, 4, 5, 6, 7];
    expect(told(weeklyMinutes.check(record('白白白白白白休'), { max: 2400 }))).toEqual([[days, 2880, 2400]]);
    expect(told(weeklyMinutes.check(record('白白白白白白休'), { max: 2640 }))).toEqual([[days, 2880, 2640]]);
    expect(weeklyMinutes.check(record('白白白白白休休'), { max: 2400 })).toEqual([]);
  });

  it('count the days of the week that lie before the period', () => {
    const from = dayNumber('2026-11-05');
    expect(told(weeklyMinutes.check(record('白白白休', { from, history: '白白白' }), { max: 2640 }))).toEqual(
      [[[2, 3, 4, 5, 6, 7], 2880, 2640]],
    );
  });

  it('cannot be judged when those days are not known, unless it is too much already', () => {
    const from = dayNumber('2026-11-05');
    expect(told(weeklyMinutes.check(record('白白白休', { from }), { max: 2640 }))).toEqual([
      [[5], 'unjudged', 2],
    ]);
    expect(told(weeklyMinutes.check(record('白白白休', { from }), { max: 1200 }))).toEqual([
      [[5, 6, 7], 1440, 1200],
    ]);
  });

  it('are too few only when the week is over', () => {
    expect(told(weeklyMinutes.check(record('白休休休休休休'), { min: 600 }))).toEqual([[[2], 480, 600]]);
    expect(weeklyMinutes.check(record('白'), { min: 600 })).toEqual([]);
  });
});
