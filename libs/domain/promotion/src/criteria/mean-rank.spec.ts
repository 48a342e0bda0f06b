import { rankMeans } from '../mean-ranks';
import { monthsFrom, standingOn } from '../testing';
import type { MonthFact } from '../facts';
import { meanRank } from './mean-rank';

const CRITERION = { id: 'rank', kind: 'mean-rank', best: 3, months: 3 } as const;
const AS_OF = '2026-10-31';
const totals = (...each: (number | null)[]) =>
  monthsFrom(
    '2026-08-01',
    each.map((total) => ({ total })),
  );

/** The verdict on the first of a pool, whose members have these totals from August on. */
function judge(pool: MonthFact[][], asOf = AS_OF, records: Parameters<typeof standingOn>[1] = {}) {
  const members = pool.map((months, index) => ({ person: `p${index}`, months }));
  const meanRanks = rankMeans(members, [3], asOf).get('p0') ?? [];
  return meanRank.judge(CRITERION, standingOn(asOf, { meanRanks, months: pool[0] ?? [], ...records }));
}

const others = (...means: number[]) => means.map((mean) => totals(mean, mean, mean));

describe('the rank of the mean', () => {
  it('is met at rank 3, not at rank 4', () => {
    expect(judge([totals(80_00, 80_00, 80_00), ...others(90_00, 85_00, 70_00, 60_00)])).toMatchObject({
      ...{ state: 'met', value: 3, threshold: 3, of: 5, by: null },
    });
    expect(judge([totals(80_00, 80_00, 80_00), ...others(90_00, 85_00, 82_00, 60_00)])).toMatchObject({
      ...{ state: 'not-met', value: 4, by: '2026-11-30' },
    });
  });

  it('is shared at rank 3 by those who tie, and the next is skipped', () => {
    const tied = [totals(80_00, 80_00, 80_00), ...others(90_00, 85_00, 80_00, 80_00)];
    expect(judge(tied)).toMatchObject({ state: 'met', value: 3 });
    expect(judge([totals(79_00, 79_00, 79_00), ...others(90_00, 85_00, 80_00, 80_00)])).toMatchObject({
      ...{ state: 'not-met', value: 5 },
    });
  });

  it('compares means as they are shown: rounded half-up to hundredths', () => {
    const pool = [totals(80_00, 80_00, 80_01), ...others(90_00, 85_00, 80_00, 60_00)];
    expect(judge(pool)).toMatchObject({ value: 3 });
  });

  it('cannot be judged in a pool of 4, and can in one of 5', () => {
    const four = [totals(80_00, 80_00, 80_00), ...others(90_00, 85_00, 70_00)];
    expect(judge(four)).toMatchObject({ state: 'unknown', why: 'pool-too-small', of: 4, by: AS_OF });
    expect(judge([...four, ...others(60_00)])).toMatchObject({ state: 'met', of: 5 });
  });

  it('is confirmed by a named person where the pool is too small', () => {
    const four = [totals(80_00, 80_00, 80_00), ...others(90_00, 85_00, 70_00)];
    const records = [
      { id: 'r', criterion: 'rank', kind: 'item', confirmed: true, on: '2026-10-30' } as const,
    ];
    expect(judge(four, AS_OF, { records })).toMatchObject({
      state: 'met',
      evidence: [{ kind: 'record', ref: 'r' }],
    });
  });

  it('needs two thirds of the months: a missing one of three is no matter, two are', () => {
    const pool = others(90_00, 85_00, 70_00, 60_00);
    expect(judge([totals(80_00, null, 80_00), ...pool])).toMatchObject({ state: 'met', value: 3 });
    expect(judge([totals(null, null, 99_00), ...pool])).toMatchObject({
      ...{ state: 'unknown', why: 'too-few-months', by: '2026-11-30' },
    });
  });

  it('ends with the last month over, and leaves out one that is not locked', () => {
    const pool = others(90_00, 85_00, 70_00, 60_00, 50_00);
    const first = totals(80_00, 80_00, 10_00);
    const open = first.map((month, index) => (index === 2 ? { ...month, lockedOn: null } : month));
    expect(judge([open, ...pool])).toMatchObject({ state: 'met', value: 3 });
    const early = judge([first, ...pool], '2026-10-30');
    expect(early.window).toEqual({ from: '2026-07-01', through: '2026-09-30' });
    expect(early).toMatchObject({ state: 'met', value: 3 });
  });
});
