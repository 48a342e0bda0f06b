import { monthsFrom, standingOn } from '../testing';
import { monthScores } from './month-scores';

const judge = (...totals: (number | null)[]) =>
  monthScores.judge(
    {
      ...{ id: 's', kind: 'month-scores', below: 60_00, count: 3, run: 'consecutive' },
      window: { kind: 'months', months: 6 },
    },
    standingOn('2026-06-30', {
      months: monthsFrom(
        '2026-01-01',
        totals.map((total) => ({ total })),
      ),
    }),
  );

describe('failed months', () => {
  it('are those below the line: 59.99 fails, 60.00 does not', () => {
    expect(judge(90_00, 90_00, 90_00, 59_99, 59_99, 59_99)).toMatchObject({ state: 'met', value: 3 });
    expect(judge(90_00, 90_00, 90_00, 59_99, 60_00, 59_99)).toMatchObject({ state: 'not-met', value: 1 });
  });

  it('are no longer consecutive with a month without a score between', () => {
    expect(judge(90_00, 90_00, 59_99, null, 59_99, 59_99)).toMatchObject({ state: 'not-met', value: 2 });
  });
});
