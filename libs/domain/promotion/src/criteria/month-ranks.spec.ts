import type { CriterionOf } from '../scheme/scheme';
import { monthsFrom, standingOn } from '../testing';
import { monthRanks } from './month-ranks';

const OUTSIDE: CriterionOf<'month-ranks'> = {
  ...{ id: 'r', kind: 'month-ranks', side: 'outside', rank: 3, count: 3 },
  ...{ run: 'consecutive', window: { kind: 'since-grade' } },
};
const SINCE = { countsFrom: '2026-01-01', gradeSince: '2026-01-01' };
const ranks = (...each: (number | null)[]) =>
  monthsFrom(
    '2026-01-01',
    each.map((rank) => (rank === null ? { rank, total: null } : { rank })),
  );
const judge = (months: ReturnType<typeof ranks>, change: Partial<typeof OUTSIDE> = {}, since = SINCE) =>
  monthRanks.judge({ ...OUTSIDE, ...change }, standingOn('2026-06-30', { months }, since));

describe('ranks month by month', () => {
  it('outside the first three: rank 3 is inside, rank 4 outside', () => {
    expect(judge(ranks(4, 4, 3, 4, 4, 3))).toMatchObject({ state: 'not-met', value: 2 });
    expect(judge(ranks(3, 4, 4, 4, 3, 3))).toMatchObject({ state: 'met', value: 3 });
  });

  it('consecutive must follow each other, cumulative need not', () => {
    const months = ranks(4, 3, 4, 3, 4, 3);
    expect(judge(months)).toMatchObject({ state: 'not-met', value: 1 });
    expect(judge(months, { run: 'cumulative' })).toMatchObject({ state: 'met', value: 3 });
  });

  it('are broken by a month without a score', () => {
    expect(judge(ranks(3, 3, 4, 4, null, 4))).toMatchObject({ state: 'not-met', value: 2 });
  });

  it('cannot be judged as long as a month that would decide is not locked', () => {
    const months = ranks(3, 3, 3, 4, 4, 4).map((month, index) =>
      index === 5 ? { ...month, lockedOn: null } : month,
    );
    expect(judge(months)).toMatchObject({ state: 'unknown', why: 'month-open', value: 2 });
  });

  it('cannot be judged when months with fewer than five people would decide, unless somebody confirms it', () => {
    const small = ranks(3, 3, 3, 4, 4, 4).map((month, index) =>
      index === 5 ? { ...month, pool: 4 } : month,
    );
    expect(judge(small)).toMatchObject({ state: 'unknown', why: 'pool-too-small', value: 2 });
    expect(judge(ranks(3, 3, 3, 4, 4, 3).map((month) => ({ ...month, pool: 5 }))).state).toBe('not-met');
    const record = { id: 'x', criterion: 'r', kind: 'item', confirmed: true, on: '2026-06-30' } as const;
    const facts = { months: small, records: [record] };
    expect(monthRanks.judge(OUTSIDE, standingOn('2026-06-30', facts, SINCE))).toMatchObject({
      ...{ state: 'met', value: null, evidence: [{ kind: 'record', ref: 'x' }] },
    });
  });

  it('before the last grade change do not count, and of the month of the change neither', () => {
    const months = ranks(4, 4, 4, 4, 4, 3);
    expect(judge(months, {}, { countsFrom: '2026-03-01', gradeSince: '2026-03-01' }).state).toBe('met');
    expect(judge(months, {}, { countsFrom: '2026-03-02', gradeSince: '2026-03-02' })).toMatchObject({
      ...{ state: 'not-met', value: 2, window: { from: '2026-04-01', through: '2026-06-30' } },
    });
  });

  it('count in the first year after a change and not later', () => {
    const months = monthsFrom(
      '2025-01-01',
      Array.from({ length: 18 }, (_, index) => ({ rank: index < 12 ? 1 : 9 })),
    );
    const window = { kind: 'after-grade', months: 12 } as const;
    const since = { countsFrom: '2025-01-01', gradeSince: '2025-01-01' };
    expect(judge(months, { window }, since)).toMatchObject({ state: 'not-met', value: 0, by: null });
    const middle = { countsFrom: '2025-01-15', gradeSince: '2025-01-15' };
    expect(judge(months, { window }, middle)).toMatchObject({
      ...{ value: 1, window: { from: '2025-02-01', through: '2026-01-31' } },
    });
    expect(judge(months, { window: { kind: 'months', months: 12 } }, since).state).toBe('met');
  });

  it('within the first ranks say by when enough would have come', () => {
    const change = { side: 'within', window: { kind: 'months', months: 6 } } as const;
    expect(judge(ranks(9, 9, 9, 9, 9, 2), change)).toMatchObject({ value: 1, by: '2026-08-31' });
  });
});
