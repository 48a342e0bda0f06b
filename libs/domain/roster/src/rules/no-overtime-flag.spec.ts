import { MONDAY, PERSON, record, told } from '../testing/month-of';
import { noOvertimeFlag } from './no-overtime-flag';

describe('no overtime until a date', () => {
  it('forbids the half hour that the early class is too long', () => {
    const person = { ...PERSON, noOvertime: [{ from: MONDAY, through: MONDAY + 1 }] };
    expect(told(noOvertimeFlag.check(record('白课课', { person }), { dailyMinutes: 480 }))).toEqual([
      [[3], 510, 480],
    ]);
  });
});
