import { dayNumber } from '@banke/domain/calendar';
import type { Activity, DayKind } from '../rules/person-record';
import type { RuleSetting } from '../rules/rule-setting';
import { MONDAY, PERSON, record, SHANGHAI } from '../testing/month-of';
import { paidOvertime } from './paid-overtime';

const always = { version: 1, strictness: { kind: 'soft', weight: 1 }, from: null, through: null };
const MULTIPLES = {
  ...{ ...always, id: 'm', code: 'overtime-pay', value: { workday: 150, restDay: 200, holiday: 300 } },
} as RuleSetting;
const averaged = (period: 'month' | 'quarter') =>
  ({ ...always, id: 'c', code: 'comprehensive-hours', value: { period, overtime: 0 } }) as RuleSetting;
const NONE = { workday: 0, restDay: 0, holiday: 0, weighted: 0, missing: null };
const H = 60;
const NEW_YEAR = dayNumber('2027-01-01');

/** Work in the evening, after a shift of the day. */
function meeting(day: number, minutes: number): Activity {
  const start = SHANGHAI.at(day, 20 * H);
  return { kind: 'meeting', day, start, end: start + minutes, work: true };
}

/** From Monday 2 November on; what is before it is known to be free. */
const week = (
  cells: string,
  more: Parameters<typeof record>[1] = {},
  settings: readonly RuleSetting[] = [MULTIPLES],
) => paidOvertime(record(cells, { history: '休', ...more }), settings);
const kinds =
  (of: Partial<Record<number, DayKind | null>>) =>
  (day: number): DayKind | null => {
    const kind = of[day - MONDAY];
    return kind === undefined ? ((day + 3) % 7 >= 5 ? 'weekend' : 'workday') : kind;
  };

describe('overtime by what it is paid at', () => {
  it('is none in a week of five days, whichever they are', () => {
    expect(week('白白白白白休休')).toEqual(NONE);
    expect(week('休休白白白白白')).toEqual(NONE);
  });

  it('is work on a day of rest from the sixth day of a week on, at 200 %', () => {
    expect(week('白白白白白白休')).toEqual({ ...NONE, restDay: 8 * H, weighted: 16 * H });
    expect(week('白白白白白白白')).toEqual({ ...NONE, restDay: 16 * H, weighted: 32 * H });
  });

  it('is what goes beyond the eight hours of a day at 150 %, to the minute', () => {
    const longer = (...days: number[]) => ({ activities: days.map((day) => meeting(MONDAY + day, 1)) });
    expect(week('白白休休休休休', longer(0, 1))).toEqual({ ...NONE, workday: 2, weighted: 3 });
    expect(week('白白休休休休休', longer(0))).toEqual({ ...NONE, workday: 1, weighted: 2 });
    expect(week('白白休休休休休')).toEqual(NONE);
  });

  it('begins beyond the contracted day where that is longer than eight hours', () => {
    const person = { ...PERSON, weeklyMinutes: 5 * 540 };
    const activities = [meeting(MONDAY, 61)];
    expect(week('白休休休休休休', { person, activities })).toMatchObject({ workday: 1 });
  });

  it('is none for part-time staff who have their hours on few long days, or on days of eight hours', () => {
    const person = { ...PERSON, weeklyMinutes: 24 * H };
    expect(week('白白白休休休休', { person })).toEqual(NONE);
    expect(week('白白白白白休休', { person })).toEqual(NONE);
    expect(week('白白白白白白休', { person })).toEqual({ ...NONE, restDay: 8 * H, weighted: 16 * H });
    expect(week('白白休休休休休', { person: { ...PERSON, weeklyMinutes: 0 } })).toEqual(NONE);
  });

  it('adds nothing for a week of which a holiday may not be announced yet, and says so', () => {
    const announced = (day: number): DayKind | null =>
      day >= NEW_YEAR ? null : (day + 3) % 7 >= 5 ? 'weekend' : 'workday';
    const from = NEW_YEAR - 4;
    const missing = { from: NEW_YEAR, because: 'holidays' };
    expect(week('白白白白', { from, dayKind: announced })).toEqual({ ...NONE, missing });
    // The week before has its Saturday.
    expect(week('白白白白白白休白白白白', { from: from - 7, dayKind: announced })).toEqual({
      ...{ ...NONE, restDay: 8 * H, weighted: 16 * H, missing },
    });
  });

  it('is every minute of a holiday at 300 %, which is no workday of its week', () => {
    const dayKind = kinds({ 0: 'holiday' });
    expect(week('白白白白白休休', { dayKind })).toEqual({ ...NONE, holiday: 8 * H, weighted: 24 * H });
    expect(week('休白白白白白休', { dayKind })).toEqual({ ...NONE, restDay: 8 * H, weighted: 16 * H });
  });

  it('asks for a day more in a week with a make-up day', () => {
    expect(week('白白白白白白休', { dayKind: kinds({ 5: 'make-up' }) })).toEqual(NONE);
  });

  it('counts the days of a week before the period, and only pays those within it', () => {
    // Thursday to Sunday, after three days of work.
    const [from, history] = [MONDAY + 3, '白白白'];
    expect(week('白白白休', { from, history })).toMatchObject({ restDay: 8 * H, missing: null });
    expect(week('白白白休', { from, history: '白白' })).toMatchObject({
      ...{ restDay: 0, missing: { from: MONDAY, because: 'history' } },
    });
  });

  it('asks fewer days of who came in the middle of a week', () => {
    const person = { ...PERSON, employed: [{ from: MONDAY + 3, through: null }] };
    expect(week('···白白白休', { person })).toMatchObject({ restDay: 8 * H });
  });

  it('says nothing where no multiples are set or the holidays are not announced', () => {
    expect(week('白', {}, [])).toBeNull();
    expect(week('白', {}, [{ ...MULTIPLES, through: MONDAY - 1 } as RuleSetting])).toBeNull();
    expect(week('白', { dayKind: kinds({ 0: null }) })).toBeNull();
  });

  it('pays each day by the multiples that hold on it', () => {
    const until = { ...MULTIPLES, through: MONDAY + 5 } as RuleSetting;
    const then = {
      ...MULTIPLES,
      id: 'n',
      from: MONDAY + 6,
      value: { workday: 150, restDay: 250, holiday: 300 },
    };
    expect(week('白白白白白白白', {}, [until, then as RuleSetting])).toMatchObject({
      ...{ restDay: 16 * H, weighted: 16 * H + 20 * H },
    });
  });
});

describe('overtime under comprehensive hours', () => {
  const from = dayNumber('2026-11-01');
  const month = (cells: string, period: 'month' | 'quarter', more: Parameters<typeof record>[1] = {}) =>
    paidOvertime(record(cells.padEnd(30, '休'), { from, ...more }), [MULTIPLES, averaged(period)]);

  it('is what a month has beyond its workdays, days of rest or not', () => {
    expect(month('白'.repeat(21), 'month')).toEqual(NONE);
    expect(month('白'.repeat(23), 'month')).toEqual({ ...NONE, workday: 16 * H, weighted: 24 * H });
  });

  it('pays holidays apart from the sum', () => {
    const dayKind = kinds({ 0: 'holiday' });
    // Twenty workdays are left; of 21 days worked one is the holiday.
    expect(month('白'.repeat(21), 'month', { dayKind })).toEqual({
      ...NONE,
      holiday: 8 * H,
      weighted: 24 * H,
    });
  });

  it('is settled when a quarter ends, and cannot be judged without its first months', () => {
    expect(month('白'.repeat(30), 'quarter')).toEqual(NONE);
    const december = (history: string) =>
      paidOvertime(record('白'.repeat(31), { from: dayNumber('2026-12-01'), history }), [
        ...[MULTIPLES, averaged('quarter')],
      ]);
    const past = '白'.repeat(22).padEnd(31, '休') + '白'.repeat(21).padEnd(30, '休');
    expect(december(past)).toEqual({ ...NONE, workday: 64 * H, weighted: 96 * H });
    expect(december('白'.repeat(30))).toMatchObject({
      ...{ workday: 0, missing: { from: dayNumber('2026-10-01'), because: 'history' } },
    });
  });
});
