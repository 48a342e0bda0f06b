import { record, told } from '../testing/month-of';
import { weeklyRest } from './weekly-rest';

describe('weekly rest', () => {
  it('is the longest stretch without duty: Friday 18:00 to Sunday 8:30', () => {
    expect(weeklyRest.check(record('白白白白白休白'), { minutes: 2310 })).toEqual([]);
    expect(told(weeklyRest.check(record('白白白白白休白'), { minutes: 2311 }))[0]?.slice(1)).toEqual([
      2310, 2311,
    ]);
  });

  it('is 15 h between evenings, for want of a free day', () => {
    expect(told(weeklyRest.check(record('晚晚晚晚晚晚晚'), { minutes: 1440 }))[0]?.slice(1)).toEqual([
      900, 1440,
    ]);
  });

  it('may lie at either end of the week', () => {
    expect(weeklyRest.check(record('休白白白白白白'), { minutes: 1440 })).toEqual([]);
    expect(weeklyRest.check(record('白白白白白白休'), { minutes: 1440 })).toEqual([]);
  });
});
