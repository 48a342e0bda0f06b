import fc from 'fast-check';
import { addDays, addMonths, daysInMonth, isPlainDate, lastDayOfMonths, plainDateIn } from './plain-date';

describe('a day', () => {
  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '0001-01-01'])('%s exists', (date) => {
    expect(isPlainDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-1-1',
    '2026-1-01',
    '2026-01-01T00:00',
    '',
  ])('%s does not', (date) => {
    expect(isPlainDate(date)).toBe(false);
  });
});

describe('a span of whole months', () => {
  it.each([
    ['2026-01-15', 3, '2026-04-14'],
    ['2026-01-01', 3, '2026-03-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-01', 3, '2027-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('from %s over %d months ends on %s', (from, months, expected) => {
    expect(lastDayOfMonths(from, months)).toBe(expected);
  });

  it('is followed by the next without gap or overlap, but for the days a month lacks', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: 1, max: 240 }), (from, months) => {
        const next = addDays(lastDayOfMonths(from, months), 1);
        const same = addMonths(from, months);
        expect(next === same || next === addDays(same, 1)).toBe(true);
      }),
    );
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-22', -14, '2025-09-22'],
  ])('%s %+d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('keeps the day, or takes the last one of a shorter month', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months);
        expect(isPlainDate(later)).toBe(true);
        const [year = 0, month = 0, day] = later.split('-').map(Number);
        expect(day).toBe(Math.min(Number(date.slice(8)), daysInMonth(year, month)));
      }),
    );
  });
});

describe('adding days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s %+d days is %s', (date, n, expected) => {
    expect(addDays(date, n)).toBe(expected);
  });

  it('goes back where it came from', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date);
      }),
    );
  });

  it('refuses a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('the day at an instant', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-21T16:00:00Z', '2026-11-22'],
    ['Asia/Shanghai', '2026-11-21T15:59:59Z', '2026-11-21'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31'],
  ])('in %s at %s is %s', (zone, instant, expected) => {
    expect(plainDateIn(zone, new Date(instant))).toBe(expected);
  });
});

function days() {
  return fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}
