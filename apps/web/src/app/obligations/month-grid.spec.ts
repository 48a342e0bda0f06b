import type { ObligationView } from '@banke/contracts';
import { monthGrid, weeksOf } from './month-grid';

const due = (dueOn: string, change: Partial<ObligationView> = {}): ObligationView =>
  ({
    id: dueOn,
    ruleId: 'r',
    rhythm: 'monthly',
    state: 'open',
    overdue: false,
    time: null,
    dueOn,
    ...change,
  }) as ObligationView;

describe('a month as weeks', () => {
  it.each([
    ['2026-11', '2026-10-26', '2026-12-06', 6],
    ['2027-02', '2027-02-01', '2027-02-28', 4],
    ['2026-03', '2026-02-23', '2026-04-05', 6],
  ])('%s runs from Monday %s to Sunday %s', (month, from, through, weeks) => {
    expect(weeksOf(month)).toEqual({ from, through });
    const grid = monthGrid(month, []);
    expect(grid).toHaveLength(weeks);
    expect(
      grid
        .flat()
        .map(({ day }) => day)
        .sort(),
    ).toEqual(grid.flat().map(({ day }) => day));
    expect(grid.flat()[0]?.day).toBe(from);
    expect(grid.flat().at(-1)?.day).toBe(through);
  });

  it('puts everything on its day, in the order of its hour', () => {
    const [late, early] = [
      due('2026-11-28', { id: 'late', time: '18:00' }),
      due('2026-11-28', { id: 'early', time: '07:55' }),
    ];
    const day = monthGrid('2026-11', [late, early])
      .flat()
      .find(({ day }) => day === '2026-11-28');
    expect(day?.shown.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(day?.daily).toBeUndefined();
  });

  it('leaves the days of other months empty', () => {
    const grid = monthGrid('2026-11', [
      due('2026-10-31'),
      due('2026-11-01'),
      due('2026-12-01', { rhythm: 'daily' }),
    ]);
    const filled = grid.flat().filter(({ shown, daily }) => shown.length > 0 || daily);
    expect(filled.map(({ day }) => day)).toEqual(['2026-11-01']);
  });

  it('takes together what is done every day, and says how much of it is settled or late', () => {
    const daily = [
      due('2026-11-20', { rhythm: 'daily', state: 'done' }),
      due('2026-11-20', { rhythm: 'daily', overdue: true }),
      due('2026-11-20', { rhythm: 'daily', state: 'handed-in' }),
    ];
    const day = monthGrid('2026-11', daily)
      .flat()
      .find(({ day }) => day === '2026-11-20');
    expect(day).toMatchObject({ shown: [], daily: { total: 3, settled: 2, overdue: 1 } });
  });
});
