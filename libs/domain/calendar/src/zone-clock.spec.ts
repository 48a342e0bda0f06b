import fc from 'fast-check';
import { dayNumber, plainDateOf } from './day-number';
import { instantAt } from './instant-at';
import { zoneClock } from './zone-clock';

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Cairo'];

describe('the clock of a zone', () => {
  it.each(ZONES)('in %s says what instantAt says, on every day of a year', (zone) => {
    const clock = zoneClock(zone);
    const first = dayNumber('2018-01-01');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 }),
        fc.integer({ min: -1440, max: 2880 }),
        (offset, minutes) => {
          const day = first + offset;
          expect(clock.at(day, minutes)).toBe(instantAt(zone, plainDateOf(day), minutes).getTime() / 60_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2026-03-28', 7 * 60],
    ['2026-10-24', 9 * 60],
    ['2026-06-01', 8 * 60],
  ])('makes 22:00–06:00 from %s in Berlin last %d minutes', (date, minutes) => {
    const clock = zoneClock('Europe/Berlin');
    const day = dayNumber(date);
    expect(clock.at(day, 30 * 60) - clock.at(day, 22 * 60)).toBe(minutes);
  });
});
