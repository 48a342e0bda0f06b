import fc from 'fast-check';
import type { Ratio } from './ratio';
import { checkScoring, scoreValue, type Scoring } from './scoring';

const percent = (numerator: number): Ratio => ({ numerator, denominator: 100 });
const count = (numerator: number): Ratio => ({ numerator, denominator: 1 });

describe('a straight line between floor and target', () => {
  const satisfaction: Scoring = { kind: 'linear', floor: percent(80), target: percent(95), cap: 100_00 };

  it.each([
    [80, 0],
    [79, 0],
    [95, 100_00],
    [99, 100_00],
    [90, 66_67],
    [81, 6_67],
  ])('gives %p % : %p', (value, points) => {
    expect(scoreValue(satisfaction, percent(value))).toBe(points);
  });

  it('goes on beyond the target as far as its cap', () => {
    const open = { ...satisfaction, cap: 120_00 };
    expect([97, 98, 99].map((value) => scoreValue(open, percent(value)))).toEqual([113_33, 120_00, 120_00]);
  });

  it('runs the other way where less is better', () => {
    const seconds: Scoring = { kind: 'linear', floor: count(60), target: count(20), cap: 100_00 };
    expect([60, 61, 40, 20, 10].map((value) => scoreValue(seconds, count(value)))).toEqual([
      0, 0, 50_00, 100_00, 100_00,
    ]);
  });

  it('never falls when a value gets better', () => {
    const ratio = fc.record({
      numerator: fc.integer({ min: -10_000, max: 10_000 }),
      denominator: fc.integer({ min: 1, max: 10_000 }),
    });
    const bounds = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(bounds, ratio, ratio, ([floor, target], a, b) => {
        fc.pre(floor !== target);
        const line: Scoring = { kind: 'linear', floor: count(floor), target: count(target), cap: 120_00 };
        const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
        const [worse, better] = left < right === floor < target ? [a, b] : [b, a];
        expect(scoreValue(line, worse)).toBeLessThanOrEqual(scoreValue(line, better));
      }),
    );
  });
});

describe('tiers', () => {
  const more: Scoring = {
    kind: 'tiers',
    better: 'more',
    tiers: [
      { from: percent(85), points: 60_00 },
      { from: percent(98), points: 100_00 },
      { from: percent(90), points: 80_00 },
    ],
  };

  it('count from their own bound on, in whatever order they are written', () => {
    expect([84, 85, 90, 97, 98].map((value) => scoreValue(more, percent(value)))).toEqual([
      0, 60_00, 80_00, 80_00, 100_00,
    ]);
  });

  it('count downwards where less is better', () => {
    const less: Scoring = {
      kind: 'tiers',
      better: 'less',
      tiers: [
        { from: count(0), points: 100_00 },
        { from: count(2), points: 50_00 },
      ],
    };
    expect([0, 1, 2, 3].map((value) => scoreValue(less, count(value)))).toEqual([100_00, 50_00, 50_00, 0]);
  });
});

it('says yes or no', () => {
  const filed: Scoring = { kind: 'yes-no', yes: 100_00, no: 0 };
  expect([scoreValue(filed, count(1)), scoreValue(filed, count(0))]).toEqual([100_00, 0]);
});

it('deducts for each occurrence and never below nothing', () => {
  const late: Scoring = { kind: 'deduct', each: 5_00 };
  expect([0, 1, 3, 20, 21].map((times) => scoreValue(late, count(times)))).toEqual([
    100_00, 95_00, 85_00, 0, 0,
  ]);
});

it.each<[Scoring, string[]]>([
  [
    { kind: 'linear', floor: percent(90), target: { numerator: 9, denominator: 10 }, cap: 100_00 },
    ['no-span'],
  ],
  [{ kind: 'linear', floor: percent(0), target: percent(90), cap: 90_00 }, ['cap-below-full']],
  [{ kind: 'tiers', better: 'more', tiers: [] }, ['no-tiers']],
  [{ kind: 'tiers', better: 'more', tiers: [{ from: count(1), points: -1 }] }, ['points-out-of-range']],
  [{ kind: 'yes-no', yes: 100_00, no: 0.5 }, ['points-out-of-range']],
  [{ kind: 'deduct', each: 0 }, ['points-out-of-range']],
  [{ kind: 'deduct', each: 5_00 }, []],
])('says what is wrong with %j', (scoring, problems) => {
  expect(checkScoring(scoring)).toEqual(problems);
});
