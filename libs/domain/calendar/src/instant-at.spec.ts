import fc from 'fast-check';
import { instantAt } from './instant-at';
import { plainDateIn } from './plain-date';

describe('the instant of a local time', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22', 0, '2026-11-21T16:00:00Z'],
    ['Asia/Shanghai', '2026-11-22', 8 * 60 + 30, '2026-11-22T00:30:00Z'],
    ['Asia/Shanghai', '2026-11-22', 24 * 60, '2026-11-22T16:00:00Z'],
    ['Europe/Berlin', '2026-03-29', 60, '2026-03-29T00:00:00Z'],
    ['Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:30:00Z'], // 02:30 is skipped: 03:30 summer time
    ['Europe/Berlin', '2026-03-29', 180, '2026-03-29T01:00:00Z'],
    ['Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30:00Z'], // 02:30 comes twice: the first
    ['Europe/Berlin', '2026-10-25', 180, '2026-10-25T02:00:00Z'],
    ['America/Sao_Paulo', '2018-11-04', 0, '2018-11-04T03:00:00Z'], // midnight itself is skipped
  ])('in %s on %s, %d minutes after midnight, is %s', (zone, date, minutes, expected) => {
    expect(instantAt(zone, date, minutes)).toEqual(new Date(expected));
  });

  it('makes a night from 22:00 to 06:00 seven hours long in spring and nine in autumn', () => {
    const hours = (date: string) =>
      (instantAt('Europe/Berlin', date, 30 * 60).getTime() -
        instantAt('Europe/Berlin', date, 22 * 60).getTime()) /
      3_600_000;
    expect([hours('2026-03-28'), hours('2026-10-24'), hours('2026-11-22')]).toEqual([7, 9, 8]);
  });

  it('begins the day it names, in every zone', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Apia',
      'Asia/Kathmandu',
    );
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
      .filter((day) => day !== '2011-12-30'); // Samoa left this day out
    fc.assert(
      fc.property(zones, days, (zone, day) => {
        const start = instantAt(zone, day);
        expect(plainDateIn(zone, start)).toBe(day);
        expect(plainDateIn(zone, new Date(start.getTime() - 1)) < day).toBe(true);
      }),
    );
  });

  it('refuses a day that does not exist and a zone nobody knows', () => {
    expect(() => instantAt('Asia/Shanghai', '2026-02-30')).toThrow(RangeError);
    expect(() => instantAt('Mars/Olympus', '2026-02-28')).toThrow(RangeError);
  });
});
