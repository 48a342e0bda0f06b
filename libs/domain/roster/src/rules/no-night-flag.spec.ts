import { MONDAY, PERSON, record, told } from '../testing/month-of';
import { noNightFlag } from './no-night-flag';

describe('no night until a date', () => {
  it('forbids the evening too, through the last day of the flag', () => {
    const person = { ...PERSON, noNight: [{ from: MONDAY, through: MONDAY + 2 }] };
    expect(told(noNightFlag.check(record('白晚夜晚', { person }), {}))).toEqual([
      [[3], 120, 0],
      [[4], 330, 0],
    ]);
  });
});
