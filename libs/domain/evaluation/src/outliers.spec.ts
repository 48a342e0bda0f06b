import { findOutliers, medianOf, scoreOfPart } from './outliers';

const observed = (...values: number[]) => values.map((value, index) => ({ person: `p${index}`, value }));

describe('outliers', () => {
  it('are named with median, spread and z, as the source computes them', () => {
    // Distances from 89.50: 1.50 0.50 0.50 1.50 2.50 29.50, their median 1.50; 0.6745 · −29.50 / 1.50 = −13.3.
    const found = findOutliers(observed(88_00, 89_00, 90_00, 91_00, 92_00, 60_00));
    expect(found).toEqual([
      {
        ...{ person: 'p5', value: 60_00, median: 89_50, spread: 1_50, measure: 'median', z: -133, of: 6 },
      },
    ]);
  });

  it('hide no other: two far values are both found, the farthest first', () => {
    const values = observed(90_00, 91_00, 89_00, 90_50, 89_50, 90_20, 20_00, 55_00);
    expect(findOutliers(values).map(({ person }) => person)).toEqual(['p6', 'p7']);
  });

  it('are found where most are alike, by the mean distance', () => {
    const values = observed(...Array<number>(9).fill(100_00), 40_00);
    expect(findOutliers(values)).toMatchObject([{ person: 'p9', measure: 'mean', spread: 6_00, z: -80 }]);
  });

  it('are none when all are alike, near each other, or few', () => {
    expect(findOutliers(observed(90_00, 90_00, 90_00, 90_00, 90_00, 90_00))).toEqual([]);
    expect(findOutliers(observed(90_00, 90_01, 90_02, 90_01, 90_00, 90_90))).toEqual([]);
    expect(findOutliers(observed(90_00, 91_00, 89_00, 10_00))).toEqual([]);
  });

  it('stay the same when everybody moves by as much', () => {
    const values = observed(80_00, 81_00, 79_00, 82_00, 78_00, 40_00);
    const moved = values.map(({ person, value }) => ({ person, value: value + 7_00 }));
    expect(findOutliers(moved).map(({ person, z }) => [person, z])).toEqual(
      findOutliers(values).map(({ person, z }) => [person, z]),
    );
  });
});

describe('what outliers are made of', () => {
  it('is a median of odd, even and no values', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0]);
  });

  it('is the score of a part, whatever its weight', () => {
    expect([scoreOfPart({ points: 45_00, weight: 5000 }), scoreOfPart({ points: 0, weight: 0 })]).toEqual([
      90_00,
      null,
    ]);
  });
});
