import { dayNumber, monthAround, plainDateOf } from '@banke/domain/calendar';
import { sameWeekday } from './same-weekday';

const month = (day: string) => monthAround(dayNumber(day));
const copied = (day: string, to: string) => {
  const same = sameWeekday(dayNumber(day), month(day), month(to));
  return same === undefined ? undefined : plainDateOf(same);
};

describe('the same weekday of another month', () => {
  it('lies in the week of the same number', () => {
    expect(copied('2026-11-02', '2026-12-01')).toBe('2026-12-07');
    expect(copied('2026-11-14', '2026-12-01')).toBe('2026-12-19');
  });

  it('is missing where that week lies outside the month', () => {
    expect(copied('2026-11-30', '2026-12-01')).toBeUndefined();
    expect(copied('2026-12-01', '2026-11-01')).toBeUndefined();
    expect(copied('2026-12-06', '2026-11-01')).toBe('2026-11-01');
  });
});
