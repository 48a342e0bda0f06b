import { entriesOf, MONDAY, record, told } from '../testing/month-of';
import { oneShiftADay } from './one-shift-a-day';

describe('one shift a day', () => {
  it('counts a duty in another department', () => {
    const busy = { ...entriesOf('晚', MONDAY + 1)[0], template: null } as ReturnType<
      typeof entriesOf
    >[number];
    const entries = [...entriesOf('白夜白', MONDAY), busy];
    expect(told(oneShiftADay.check(record('···', { entries }), {}))).toEqual([[[3], 2, 1]]);
  });

  it('does not mind a rest day', () => {
    expect(oneShiftADay.check(record('白休白'), {})).toEqual([]);
  });
});
