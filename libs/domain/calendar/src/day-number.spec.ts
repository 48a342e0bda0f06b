import fc from 'fast-check';
import { dayNumber, isoWeek, isoWeekday, mondayOf, plainDateOf } from './day-number';
import { addDays } from './plain-date';

describe('day numbers', () => {
  it('count from 1970-01-01, a Thursday', () => {
    expect([dayNumber('1970-01-01'), isoWeekday(0)]).toEqual([0, 4]);
    expect([dayNumber('1969-12-31'), isoWeekday(-1)]).toEqual([-1, 3]);
  });

  it('know that 2026-11-22 is a Sunday of the week that begins on the 16th', () => {
    const day = dayNumber('2026-11-22');
    expect([isoWeekday(day), plainDateOf(mondayOf(day))]).toEqual([7, '2026-11-16']);
  });

  it.each([
    ['2026-11-28', 48],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('know that %s lies in week %d', (day, week) => {
    expect(isoWeek(dayNumber(day))).toBe(week);
  });

  it('refuse a day that does not exist', () => {
    expect(() => dayNumber('2026-02-29')).toThrow(RangeError);
  });

  it('add like the calendar and come back to the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 100_000 }),
        fc.integer({ min: 0, max: 4000 }),
        (day, more) => {
          expect(dayNumber(plainDateOf(day))).toBe(day);
          expect(addDays(plainDateOf(day), more)).toBe(plainDateOf(day + more));
          expect(isoWeekday(mondayOf(day))).toBe(1);
          expect(day - mondayOf(day)).toBe(isoWeekday(day) - 1);
        },
      ),
    );
  });
});
