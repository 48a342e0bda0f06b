import fc from 'fast-check';
import { addDays, daysInMonth, isPlainDate } from '@banke/domain/calendar';
import { RHYTHMS } from './obligation';
import { occurrences, readRecurrence, recurrenceFields, type Recurrence } from './recurrence';

describe('the days of a duty', () => {
  it.each<[string, Recurrence, string, string, string[]]>([
    ['daily', { rhythm: 'daily' }, '2026-02-27', '2026-03-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
    [
      'every Monday',
      { rhythm: 'weekly', weekday: 1 },
      '2026-11-22',
      '2026-12-07',
      ['2026-11-23', '2026-11-30', '2026-12-07'],
    ],
    ['every Sunday', { rhythm: 'weekly', weekday: 7 }, '2026-11-22', '2026-11-28', ['2026-11-22']],
    [
      'the 31st',
      { rhythm: 'monthly', day: 31 },
      '2028-01-31',
      '2028-04-30',
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    ['the 28th when it is over', { rhythm: 'monthly', day: 28 }, '2026-11-29', '2026-12-27', []],
    [
      'the 10th after a quarter',
      { rhythm: 'quarterly', month: 1, day: 10 },
      '2026-10-11',
      '2027-04-10',
      ['2027-01-10', '2027-04-10'],
    ],
    [
      'the end of a quarter',
      { rhythm: 'quarterly', month: 3, day: 31 },
      '2026-01-01',
      '2026-12-31',
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    [
      '29 February',
      { rhythm: 'yearly', month: 2, day: 29 },
      '2026-03-01',
      '2028-12-31',
      ['2027-02-28', '2028-02-29'],
    ],
    ['once', { rhythm: 'once', onDay: '2026-12-01' }, '2026-12-01', '2026-12-01', ['2026-12-01']],
    ['once, before', { rhythm: 'once', onDay: '2026-11-30' }, '2026-12-01', '2026-12-31', []],
    ['no day for what only happens', { rhythm: 'on-event', withinDays: 2 }, '2026-01-01', '2026-12-31', []],
    ['nothing, backwards', { rhythm: 'daily' }, '2026-12-02', '2026-12-01', []],
  ])('%s', (_, recurrence, from, through, expected) => {
    expect(occurrences(recurrence, from, through)).toEqual(expected);
  });

  it('exist, lie within the time asked for, and rise', () => {
    fc.assert(
      fc.property(recurrences(), days(), fc.integer({ min: -5, max: 800 }), (recurrence, from, length) => {
        const through = addDays(from, length);
        const due = occurrences(recurrence, from, through);
        for (const day of due)
          expect([isPlainDate(day), day >= from, day <= through]).toEqual([true, true, true]);
        expect([...new Set(due)].sort()).toEqual(due);
      }),
    );
  });

  it('are the same however the time is cut in two', () => {
    fc.assert(
      fc.property(recurrences(), days(), fc.nat(400), fc.nat(400), (recurrence, from, first, second) => {
        const [middle, through] = [addDays(from, first), addDays(from, first + 1 + second)];
        expect([
          ...occurrences(recurrence, from, middle),
          ...occurrences(recurrence, addDays(middle, 1), through),
        ]).toEqual(occurrences(recurrence, from, through));
      }),
    );
  });

  it('of a month fall on the day asked for, or on the last when the month is shorter', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: 1, max: 31 }), (from, day) => {
        const due = occurrences({ rhythm: 'monthly', day }, `${from.slice(0, 7)}-01`, addDays(from, 365));
        expect(due.length).toBeGreaterThanOrEqual(12);
        for (const date of due) {
          const length = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
          expect(Number(date.slice(8))).toBe(Math.min(day, length));
        }
      }),
    );
  });
});

describe('the fields of a duty', () => {
  it.each([
    [
      { rhythm: 'weekly' as const, day: 8 },
      { field: 'day', min: 1, max: 7 },
    ],
    [{ rhythm: 'weekly' as const }, { field: 'day', min: 1, max: 7 }],
    [
      { rhythm: 'monthly' as const, day: 0 },
      { field: 'day', min: 1, max: 31 },
    ],
    [
      { rhythm: 'quarterly' as const, month: 4, day: 1 },
      { field: 'month', min: 1, max: 3 },
    ],
    [
      { rhythm: 'quarterly' as const, month: 1 },
      { field: 'day', min: 1, max: 31 },
    ],
    [
      { rhythm: 'yearly' as const, day: 1 },
      { field: 'month', min: 1, max: 12 },
    ],
    [{ rhythm: 'on-event' as const }, { field: 'day', min: 1, max: 31 }],
    [{ rhythm: 'once' as const, day: 1 }, { field: 'onDay' }],
    [{ rhythm: 'once' as const, onDay: '2026-02-30' }, { field: 'onDay' }],
  ])('%j lack one', (fields, expected) => {
    expect(readRecurrence(fields)).toEqual({ ok: false, ...expected });
  });

  it('that mean nothing for the rhythm are left aside', () => {
    expect(readRecurrence({ rhythm: 'daily', day: 3, month: 2, onDay: '2026-01-01' })).toEqual({
      ok: true,
      recurrence: { rhythm: 'daily' },
    });
  });

  it('say the same as the duty they were taken from', () => {
    fc.assert(
      fc.property(recurrences(), (recurrence) => {
        expect(readRecurrence(recurrenceFields(recurrence))).toEqual({ ok: true, recurrence });
      }),
    );
  });

  it('are enough for every rhythm when all are given', () => {
    for (const rhythm of RHYTHMS)
      expect(readRecurrence({ rhythm, day: 1, month: 1, onDay: '2026-01-01' }).ok).toBe(true);
  });
});

function days(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));
}

function recurrences(): fc.Arbitrary<Recurrence> {
  const day = fc.integer({ min: 1, max: 31 });
  return fc.oneof(
    fc.constant({ rhythm: 'daily' as const }),
    fc.record({ rhythm: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ rhythm: fc.constant('monthly' as const), day }),
    fc.record({ rhythm: fc.constant('quarterly' as const), month: fc.integer({ min: 1, max: 3 }), day }),
    fc.record({ rhythm: fc.constant('yearly' as const), month: fc.integer({ min: 1, max: 12 }), day }),
    fc.record({ rhythm: fc.constant('once' as const), onDay: days() }),
  );
}
