import fc from 'fast-check';
import { itemStatistics, type ScoredAttempt } from './item-statistics';
import { testStatistics } from './test-statistics';

const scored = (...rows: number[][]): ScoredAttempt[] =>
  rows.map((marks) => ({ total: marks.reduce((sum, mark) => sum + mark, 0), marks }));
const worth = (...maxima: number[]) => maxima.map((maximum) => ({ maximum }));

/** Four attempts, three items; worked out with pencil and paper below. */
const FOUR = scored([1, 2, 0], [1, 0, 1], [0, 1, 1], [0, 1, 0]);

describe('an item', () => {
  const [first, second, third] = itemStatistics(worth(1, 2, 1), FOUR);

  it('has its facility and spread', () => {
    expect(first?.facility).toBeCloseTo(0.5, 12);
    expect(second?.facility).toBeCloseTo(0.5, 12);
    // Marks 1 1 0 0: deviations ±½, squares sum to 1, over 3.
    expect(first?.standardDeviation).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(second?.standardDeviation).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  it('has its place among the others', () => {
    // Rest of the first: 2 1 2 1, mean 1.5; Σ of products 0.25 − 0.25 − 0.25 + 0.25 = 0.
    expect(first?.discriminationIndex).toBe(0);
    expect(first?.discriminativeEfficiency).toBe(0);
    // Second: 2 0 1 1 (mean 1) with rest 1 2 1 0 (mean 1): Σ 0 − 1 + 0 + 0 = −1, over 3; variances 2/3 and 2/3.
    expect(second?.discriminationIndex).toBeCloseTo(-50, 10);
    // Sorted: 0 1 1 2 with 0 1 1 2: Σ 1 + 0 + 0 + 1 = 2.
    expect(second?.discriminativeEfficiency).toBeCloseTo(-50, 10);
  });

  it('has its weight among those that spread the totals', () => {
    // Totals 3 2 2 1, mean 2. With the first: ½ + 0 + 0 + ½ = 1; second: 1 + 0 + 0 + 0 = 1; third: −½ + 0 + 0 + ½ = 0.
    expect([first, second, third].map((item) => item?.effectiveWeight)).toEqual([50, 50, 0]);
  });

  it('that pulls against the totals has no weight, and takes none from the others', () => {
    const [up, down] = itemStatistics(worth(3, 1), scored([3, 0], [2, 0], [0, 1]));
    expect(down?.effectiveWeight).toBeNull();
    expect(up?.effectiveWeight).toBe(100);
  });

  it('that is worth nothing has neither facility nor spread, and weighs nothing', () => {
    expect(itemStatistics(worth(1, 0), scored([1, 0], [0, 0]))[1]).toEqual({
      attempts: 2,
      facility: null,
      standardDeviation: null,
      discriminationIndex: null,
      discriminativeEfficiency: null,
      effectiveWeight: 0,
    });
  });

  it('that everybody answered alike separates nobody', () => {
    const attempts = scored([0.1, 1], [0.1, 0], [0.1, 0.3]);
    expect(itemStatistics(worth(1, 1), attempts)[0]).toMatchObject({
      standardDeviation: 0,
      discriminationIndex: null,
      discriminativeEfficiency: null,
      effectiveWeight: 0,
    });
    // The rest of the second is 0.1 for everybody, and not once 0.1 and once 0.09999999999999998.
    expect(itemStatistics(worth(1, 1), attempts)[1]).toMatchObject({
      discriminationIndex: null,
      effectiveWeight: 100,
    });
  });

  it('is judged by the attempts that held it', () => {
    const attempts = [...FOUR, { total: 9, marks: [null, 9, null] }];
    expect(itemStatistics(worth(1, 9, 1), attempts)[0]).toMatchObject({
      attempts: 4,
      facility: 0.5,
      discriminationIndex: 0,
    });
  });

  it('says nothing without attempts, and no spread with one', () => {
    expect(itemStatistics(worth(1), [])[0]).toMatchObject({
      attempts: 0,
      facility: null,
      effectiveWeight: null,
    });
    expect(itemStatistics(worth(1), scored([1]))[0]).toMatchObject({ facility: 1, standardDeviation: null });
  });

  it('stays between its bounds', () => {
    const rows = fc.integer({ min: 1, max: 6 }).chain((items) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: items, maxLength: items }), {
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(rows, (marks) => {
        const all = itemStatistics(worth(...(marks[0] ?? []).map(() => 5)), scored(...marks));
        for (const { discriminationIndex, discriminativeEfficiency } of all) {
          expect(Math.abs(discriminationIndex ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
          expect(discriminativeEfficiency ?? 0).toBeLessThanOrEqual(100 + 1e-9);
        }
        const weights = all.map(({ effectiveWeight }) => effectiveWeight ?? 0);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        expect(sum === 0 || Math.abs(sum - 100) < 1e-9).toBe(true);
      }),
    );
  });
});

describe('the whole test', () => {
  it('has mean, median and spread of its totals', () => {
    // Totals 3 2 2 1: squares of the deviations sum to 2, over 3.
    expect(testStatistics(worth(1, 2, 1), FOUR)).toMatchObject({
      attempts: 4,
      mean: 2,
      median: 2,
      skewness: 0,
    });
    expect(testStatistics([], FOUR).standardDeviation).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  it('leans and peaks as k-statistics say', () => {
    // Totals 0 0 0 4: mean 1, m2 = 12/4 = 3, m3 = (−3 + 27)/4 = 6, m4 = (3 + 81)/4 = 21; k2 = 4,
    // k3 = 16·6/(3·2) = 16, k4 = 16·(5·21 − 9·9)/(3·2·1) = 64.
    const { skewness, kurtosis } = testStatistics(worth(4), scored([0], [0], [0], [4]));
    expect(skewness).toBeCloseTo(16 / 8, 12);
    expect(kurtosis).toBeCloseTo(64 / 16, 12);
  });

  it('holds together as its items do', () => {
    // Items 1 1 0 0 twice: variances 1/3 each, totals 2 2 0 0 with variance 4/3: 100·2·(1 − ½) = 100.
    expect(testStatistics(worth(1, 1), scored([1, 1], [1, 1], [0, 0], [0, 0]))).toMatchObject({
      internalConsistency: 100,
      errorRatio: 0,
      standardError: 0,
    });
    // Three items as above: Σ variances 1/3 + 2/3 + 1/3 = 4/3 against 2/3: 100·1.5·(1 − 2) = −150.
    const { internalConsistency, errorRatio, standardError } = testStatistics(worth(1, 2, 1), FOUR);
    expect(internalConsistency).toBeCloseTo(-150, 10);
    expect(errorRatio).toBeCloseTo(100 * Math.sqrt(2.5), 10);
    expect(standardError).toBeCloseTo(Math.sqrt(2.5) * Math.sqrt(2 / 3), 10);
  });

  it('leaves undefined what is', () => {
    expect(testStatistics(worth(1, 1), [])).toEqual({
      attempts: 0,
      mean: null,
      median: null,
      standardDeviation: null,
      skewness: null,
      kurtosis: null,
      internalConsistency: null,
      errorRatio: null,
      standardError: null,
    });
    expect(testStatistics(worth(1, 1), scored([1, 1], [0, 0]))).toMatchObject({ internalConsistency: null });
    expect(testStatistics(worth(1), scored([1], [0], [0]))).toMatchObject({
      kurtosis: null,
      internalConsistency: null,
    });
    expect(testStatistics(worth(1, 1), scored([1, 0], [0, 1], [1, 0], [0, 1]))).toMatchObject({
      standardDeviation: 0,
      skewness: null,
      kurtosis: null,
      internalConsistency: null,
      standardError: null,
    });
  });
});
