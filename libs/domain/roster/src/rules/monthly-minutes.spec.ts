import { dayNumber } from '@banke/domain/calendar';
import { record, told } from '../testing/month-of';
import { monthlyMinutes } from './monthly-minutes';

const NOVEMBER = { from: dayNumber('2026-11-01') };

describe('monthly minutes', () => {
  it('add up the month of each day', () => {
    expect(
      told(
        monthlyMinutes.check(record('白白', { from: dayNumber('2026-11-30'), history: '·'.repeat(29) }), {
          max: 479,
        }),
      ),
    ).toEqual([
      [[30], 480, 479],
      [[31], 480, 479],
    ]);
  });

  it('are too few at the end of the month', () => {
    expect(
      told(monthlyMinutes.check(record('白'.repeat(20) + '·'.repeat(10), NOVEMBER), { min: 9601 })),
    ).toEqual([[[1], 9600, 9601]]);
  });
});
