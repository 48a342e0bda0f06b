import { MONDAY, record, told } from '../testing/month-of';
import { publicHolidays } from './public-holidays';

describe('public holidays', () => {
  it('are shown where they are worked', () => {
    const dayKind = (day: number) => (day <= MONDAY + 1 ? ('holiday' as const) : ('workday' as const));
    expect(told(publicHolidays.check(record('休白白', { dayKind }), {}))).toEqual([[[3], 1, 0]]);
  });

  it('cannot be judged before they are announced', () => {
    expect(told(publicHolidays.check(record('白', { dayKind: () => null }), {}))).toEqual([
      [[2], 'unjudged', 2],
    ]);
  });
});
