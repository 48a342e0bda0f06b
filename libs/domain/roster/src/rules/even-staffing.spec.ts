import { dayOf } from '../testing/day-of';
import { evenStaffing } from './even-staffing';

describe('the same staffing for the evening as for the day', () => {
  it('is missed with one against two', () => {
    const day = dayOf([
      { id: 'a', code: '白' },
      { id: 'b', code: '课' },
      { id: 'c', code: '晚' },
    ]);
    expect(evenStaffing.check(day, { part: 'late', as: 'day' })).toMatchObject([{ measured: 1, limit: 2 }]);
    expect(evenStaffing.check(day, { part: 'day', as: 'late' })).toEqual([]);
  });
});
