import { dayNumber } from '@banke/domain/calendar';
import { PERSON, record, told } from '../testing/month-of';
import { fixedRest } from './fixed-rest';

const off = (from: string, through: string | null = null) => ({
  ...PERSON,
  fixedRest: [{ weekday: 3, from: dayNumber(from), through: through === null ? null : dayNumber(through) }],
});

describe('fixed days off', () => {
  it('are kept every week', () => {
    const person = off('2026-01-01');
    expect(told(fixedRest.check(record('白白白白', { person }), {}))).toEqual([[[4], 1, 0]]);
    expect(fixedRest.check(record('白白休白', { person }), {})).toEqual([]);
  });

  it('hold from their first day through their last', () => {
    const month = '白'.repeat(24);
    const days = (person: typeof PERSON) => told(fixedRest.check(record(month, { person }), {}));
    expect(days(off('2026-11-05', '2026-11-18'))).toEqual([
      [[11], 1, 0],
      [[18], 1, 0],
    ]);
    expect(days(off('2026-11-05', '2026-11-17'))).toEqual([[[11], 1, 0]]);
  });
});
