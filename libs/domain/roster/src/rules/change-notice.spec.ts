import { MONDAY, record, told } from '../testing/month-of';
import { changeNotice } from './change-notice';

describe('notice of a change', () => {
  it('of two days is too short where three are promised', () => {
    const lateChanges = [
      { day: MONDAY, notice: 2 },
      { day: MONDAY + 1, notice: 3 },
    ];
    expect(told(changeNotice.check(record('白白', { lateChanges }), { days: 3 }))).toEqual([[[2], 2, 3]]);
  });
});
