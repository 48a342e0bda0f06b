import fc from 'fast-check';
import { addDays, plainDateIn } from '@banke/domain/calendar';
import { dueInstant, isOverdue, isTimeOfDay, reminderDue, REMINDERS, type Remindable } from './due';
import { OBLIGATION_STATES } from './obligation';

const ZONE = 'Asia/Shanghai';

describe('the moment something is late', () => {
  it.each([
    ['2026-11-22', '07:55', ZONE, '2026-11-21T23:56:00Z'],
    ['2026-11-22', '23:59', ZONE, '2026-11-22T16:00:00Z'],
    ['2026-11-22', null, ZONE, '2026-11-22T16:00:00Z'],
    // The day on which clocks go forward at 2:00 has 23 hours, and 2:30 does not exist on it.
    ['2026-03-29', null, 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:31:00Z'],
  ])('%s %s in %s is %s', (day, time, zone, expected) => {
    expect(dueInstant(day, time, zone).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each(['24:00', '7:55', '07:60', '', '07:55:00'])('is not named by %j', (time) => {
    expect(isTimeOfDay(time)).toBe(false);
    expect(() => dueInstant('2026-11-22', time, ZONE)).toThrow(RangeError);
  });

  it('comes for what its owner has to do, and not for what waits for an answer or is settled', () => {
    const dueAt = dueInstant('2026-11-22', '07:55', ZONE);
    const late = OBLIGATION_STATES.filter((state) => isOverdue({ state, dueAt }, dueAt));
    expect(late).toEqual(['open', 'returned']);
    expect(isOverdue({ state: 'open', dueAt }, new Date(dueAt.getTime() - 1))).toBe(false);
  });
});

describe('a reminder', () => {
  const monthly: Remindable = {
    state: 'open',
    rhythm: 'monthly',
    dueOn: '2026-11-28',
    dueAt: dueInstant('2026-11-28', '18:00', ZONE),
    remindDays: 3,
    reminded: null,
  };
  const at = (iso: string, change: Partial<Remindable> = {}) => {
    const now = new Date(iso);
    return reminderDue({ ...monthly, ...change }, plainDateIn(ZONE, now), now);
  };

  it.each([
    ['2026-11-24T10:00:00+08:00', {}, null],
    ['2026-11-25T00:00:00+08:00', {}, 'ahead'],
    ['2026-11-27T10:00:00+08:00', {}, 'ahead'],
    ['2026-11-27T10:00:00+08:00', { reminded: 'ahead' }, null],
    ['2026-11-27T10:00:00+08:00', { remindDays: 0 }, null],
    ['2026-11-28T00:00:00+08:00', { reminded: 'ahead' }, 'today'],
    ['2026-11-28T18:00:59+08:00', { reminded: 'today' }, null],
    ['2026-11-28T18:01:00+08:00', { reminded: 'today' }, 'overdue'],
    ['2026-12-03T10:00:00+08:00', {}, 'overdue'],
    ['2026-12-03T10:00:00+08:00', { state: 'returned' }, 'overdue'],
    ['2026-12-03T10:00:00+08:00', { state: 'handed-in' }, null],
    ['2026-12-03T10:00:00+08:00', { state: 'done' }, null],
    ['2026-11-28T10:00:00+08:00', { rhythm: 'daily' }, null],
    ['2026-11-28T18:01:00+08:00', { rhythm: 'daily' }, 'overdue'],
  ] as [string, Partial<Remindable>, string | null][])('at %s for %j is %s', (iso, change, expected) => {
    expect(at(iso, change)).toBe(expected);
  });

  it('comes at most once of each kind, in order, and always in the end, however irregularly one looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 * 24 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 5 }),
        (hours, remindDays) => {
          const start = new Date('2026-11-20T00:00:00Z').getTime();
          const sent: string[] = [];
          let reminded: Remindable['reminded'] = null;
          for (const hour of [...hours.sort((a, b) => a - b), 24 * 30]) {
            const now = new Date(start + hour * 3_600_000);
            const next = reminderDue({ ...monthly, remindDays, reminded }, plainDateIn(ZONE, now), now);
            if (next) sent.push((reminded = next));
          }
          expect(sent).toEqual(REMINDERS.filter((reminder) => sent.includes(reminder)));
          expect(sent.at(-1)).toBe('overdue');
        },
      ),
    );
  });

  it('never comes before its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 40 }), (remindDays, before) => {
        const today = addDays(monthly.dueOn, -before);
        const reminder = reminderDue({ ...monthly, remindDays }, today, new Date(`${today}T00:00:00Z`));
        expect(reminder).toBe(before <= remindDays ? 'ahead' : null);
      }),
    );
  });
});
