import { monthAround } from '@banke/domain/calendar';
import { MONDAY, record } from '../testing/month-of';
import { nextDuty, ownMonthSums } from './own-month';

const entriesOf = (cells: string) => {
  const { duties, restDays } = record(cells);
  return [...duties, ...restDays.values()];
};
const PERIOD = monthAround(MONDAY);

describe('the sums of somebody’s month', () => {
  it('count what is planned, and what of it is over before today', () => {
    const sums = ownMonthSums({ entries: entriesOf('白白休休晚'), activities: [] }, PERIOD, MONDAY + 3);
    expect(sums).toEqual({
      ...{ minutes: 3 * 480, minutesSoFar: 2 * 480 },
      ...{ workDays: 3, workDaysSoFar: 2, restDays: 2, restDaysSoFar: 1 },
    });
  });

  it('count a meeting on a free day, and a training within a shift once', () => {
    const at = (day: number, from: number) => ({ start: day * 1440 + from, end: day * 1440 + from + 60 });
    const activity = (day: number, from: number) => ({
      ...{ kind: 'training' as const, day, work: true },
      ...at(day, from - 480),
    });
    const activities = [activity(MONDAY, 600), activity(MONDAY + 1, 600)];
    const sums = ownMonthSums({ entries: entriesOf('白休'), activities }, PERIOD, MONDAY + 9);
    expect([sums.minutes, sums.workDays]).toEqual([480 + 60, 1]);
  });

  it('leave out days before and after the month', () => {
    const sums = ownMonthSums(
      { entries: entriesOf('白白'), activities: [] },
      { from: MONDAY + 1, through: MONDAY + 30 },
      MONDAY,
    );
    expect([sums.minutes, sums.workDays, sums.workDaysSoFar]).toEqual([480, 1, 0]);
  });
});

describe('the next duty', () => {
  it('is the one that is going on, until it ends', () => {
    const entries = entriesOf('白休晚');
    const [first, last] = [entries[0], entries.find(({ day }) => day === MONDAY + 2)];
    expect(nextDuty(entries, (first?.end ?? 0) - 1)).toBe(first);
    expect(nextDuty(entries, first?.end ?? 0)).toBe(last);
    expect(nextDuty(entries, last?.end ?? 0)).toBeUndefined();
  });
});
