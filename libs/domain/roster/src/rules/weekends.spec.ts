import { dayNumber } from '@banke/domain/calendar';
import { record, told } from '../testing/month-of';
import { weekends } from './weekends';

const NOVEMBER = { from: dayNumber('2026-11-01'), history: '·' };

describe('weekends', () => {
  it('count once, whether one day of them is worked or both', () => {
    // 7/8, 14, 22 and 28 November.
    const cells = '······白白·····白·······白·····白··';
    expect(told(weekends.check(record(cells, { ...NOVEMBER, history: '·'.repeat(31) }), { max: 3 }))).toEqual(
      [[[7, 8, 14, 22, 28], 4, 3]],
    );
    expect(weekends.check(record(cells, { ...NOVEMBER, history: '·'.repeat(31) }), { max: 4 })).toEqual([]);
  });

  it('belong to the month of their Saturday', () => {
    expect(told(weekends.check(record('白', NOVEMBER), { max: 0 }))).toEqual([]);
  });
});
