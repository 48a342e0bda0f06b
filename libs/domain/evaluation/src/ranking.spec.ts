import fc from 'fast-check';
import { rankPool } from './ranking';

describe('ranks within a pool', () => {
  it('share the better place and skip the next: 1, 1, 3', () => {
    const pool = [
      { person: 'c', total: 80_00 },
      { person: 'b', total: 90_00 },
      { person: 'a', total: 90_00 },
    ];
    expect(rankPool(pool).map(({ person, rank, of }) => [person, rank, of])).toEqual([
      ['a', 1, 3],
      ['b', 1, 3],
      ['c', 3, 3],
    ]);
    expect(rankPool([])).toEqual([]);
  });

  it('are one more than the number of better totals', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 });
    fc.assert(
      fc.property(totals, (drawn) => {
        const pool = drawn.map((total, index) => ({ person: `p${index}`, total }));
        for (const { total, rank } of rankPool(pool))
          expect(rank).toBe(1 + pool.filter((other) => other.total > total).length);
      }),
    );
  });
});
