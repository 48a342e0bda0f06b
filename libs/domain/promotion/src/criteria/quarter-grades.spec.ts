import { DEFAULT_POLICY } from '@banke/domain/evaluation';
import type { CriterionOf } from '../scheme/scheme';
import { monthsFrom, standingOn } from '../testing';
import { quarterGrades } from './quarter-grades';

const GRADE_A: CriterionOf<'quarter-grades'> = {
  ...{ id: 'a', kind: 'quarter-grades', grades: ['A'], count: 1 },
  ...{ run: 'cumulative', window: { kind: 'months', months: 3 } },
};
const A = 95_00;
const B = 85_00;
const months = (from: string, ...totals: (number | null)[]) =>
  monthsFrom(
    from,
    totals.map((total) => ({ total })),
  );
const judge = (
  change: Partial<typeof GRADE_A>,
  asOf: string,
  own: ReturnType<typeof months>,
  more: { hiredOn?: string; since?: string } = {},
) => {
  const { since, hiredOn } = more;
  return quarterGrades.judge(
    { ...GRADE_A, ...change },
    standingOn(
      asOf,
      { months: own, ...(hiredOn ? { hiredOn } : {}) },
      since ? { countsFrom: since, gradeSince: since } : {},
    ),
  );
};

describe('quarterly grades', () => {
  it('lie in a window when the quarter ended in it, wherever the window begins', () => {
    const own = months('2026-07-01', A, A, A, B, B, B);
    expect(judge({}, '2026-09-30', own).state).toBe('met');
    expect(judge({}, '2026-11-30', own).state).toBe('met');
    expect(judge({}, '2026-12-31', own)).toMatchObject({ state: 'not-met', value: 0, by: '2027-03-31' });
  });

  it('of an unfinished quarter do not count yet', () => {
    const own = months('2026-04-01', B, B, B, A, A);
    expect(judge({}, '2026-08-31', own)).toMatchObject({ state: 'not-met', value: 0, by: '2026-09-30' });
  });

  it('cannot be judged while a month of an ended quarter is not locked', () => {
    const own = months('2026-07-01', A, A, A).map((month, index) =>
      index === 2 ? { ...month, lockedOn: null } : month,
    );
    expect(judge({}, '2026-09-30', own)).toMatchObject({
      state: 'unknown',
      why: 'quarter-open',
      by: '2026-09-30',
    });
    expect(judge({}, '2026-09-30', own.slice(0, 2))).toMatchObject({ state: 'unknown', why: 'quarter-open' });
  });

  it('of who was hired in mid-quarter need two scored months', () => {
    const hired = { hiredOn: '2026-08-03' };
    expect(judge({}, '2026-09-30', months('2026-08-01', A, A), hired).state).toBe('met');
    const late = { hiredOn: '2026-09-03' };
    expect(judge({}, '2026-09-30', months('2026-09-01', A), late)).toMatchObject({
      state: 'not-met',
      value: 0,
    });
  });

  it('consecutive are broken by another grade, and by a quarter without one', () => {
    const two = { count: 2, run: 'consecutive', window: { kind: 'months', months: 12 } } as const;
    expect(judge(two, '2026-12-31', months('2026-01-01', A, A, A, B, B, B, A, A, A, B, B, B))).toMatchObject({
      ...{ state: 'not-met', value: 1 },
    });
    expect(
      judge(two, '2026-12-31', months('2026-01-01', A, A, A, null, null, A, A, A, A, B, B, B)),
    ).toMatchObject({
      ...{ state: 'not-met', value: 1 },
    });
    expect(judge(two, '2026-12-31', months('2026-01-01', B, B, B, A, A, A, A, A, A, B, B, B)).state).toBe(
      'met',
    );
  });

  it('exactly B: an A and a C are none', () => {
    const change = { grades: ['B'], window: { kind: 'months', months: 12 } } as const;
    expect(
      judge(change, '2026-12-31', months('2026-01-01', A, A, A, B, B, B, 70_00, 70_00, 70_00, A, A, A)),
    ).toMatchObject({ value: 1 });
  });

  it('are those of the policy that held when the quarter began', () => {
    const strict = {
      ...DEFAULT_POLICY,
      quarter: { ...DEFAULT_POLICY.quarter, from: { A: 98_00, B: 80_00, C: 60_00 } },
    };
    const own = months('2026-04-01', A, A, A, A, A, A);
    const facts = (from: string) => ({ months: own, policies: [{ from, policy: strict }] });
    const wide: typeof GRADE_A = { ...GRADE_A, window: { kind: 'months', months: 6 } };
    const count = (from: string) => quarterGrades.judge(wide, standingOn('2026-09-30', facts(from))).value;
    expect([count('2026-04-01'), count('2026-07-01'), count('2026-08-01')]).toEqual([0, 1, 2]);
  });

  it('of a quarter in which the grade changed do not count for demotion', () => {
    const change = { grades: ['C', 'D'], window: { kind: 'since-grade' } } as const;
    const own = months('2026-04-01', 70_00, 70_00, 70_00, B, B, B);
    expect(judge(change, '2026-09-30', own, { since: '2026-04-01' }).state).toBe('met');
    expect(judge(change, '2026-09-30', own, { since: '2026-04-02' })).toMatchObject({
      state: 'not-met',
      value: 0,
    });
  });
});
