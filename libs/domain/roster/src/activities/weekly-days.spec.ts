import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import { weeklyDays } from './weekly-days';

const span = (from: string, through: string) => ({ from: dayNumber(from), through: dayNumber(through) });
const on = (days: readonly number[]) => days.map((day) => plainDateOf(day).slice(5));

describe('what comes back every week', () => {
  it('falls on its weekdays, the first and the last day included', () => {
    const days = weeklyDays(span('2026-11-02', '2026-11-16'), new Set([1, 4]));
    expect(on(days)).toEqual(['11-02', '11-05', '11-09', '11-12', '11-16']);
  });

  it('is nothing without a weekday, or when it ends before it begins', () => {
    expect(weeklyDays(span('2026-11-02', '2026-11-16'), new Set())).toEqual([]);
    expect(weeklyDays(span('2026-11-16', '2026-11-02'), new Set([1]))).toEqual([]);
  });
});
