import { addUp, compareRatios, rateOf } from './ratio';

describe('a rate from raw counts', () => {
  it('keeps what was counted', () => {
    expect(rateOf(42, 1459)).toEqual({ value: { numerator: 42, denominator: 1459 }, warning: null });
  });

  it('knows zero of many from nothing counted', () => {
    expect(rateOf(0, 12).value).toEqual({ numerator: 0, denominator: 12 });
    expect(rateOf(0, 0)).toEqual({ value: null, warning: 'no-count' });
  });

  it('keeps more hits than cases, with a warning', () => {
    expect(rateOf(13, 12)).toEqual({
      value: { numerator: 13, denominator: 12 },
      warning: 'parts-do-not-add-up',
    });
  });

  it.each([
    [-1, 5, 'negative'],
    [1, -5, 'negative'],
    [1.5, 5, 'not-an-integer'],
    [1, Number.NaN, 'not-an-integer'],
  ])('refuses %p of %p: %s', (hits, cases, warning) => {
    expect(rateOf(hits, cases)).toEqual({ value: null, warning });
  });
});

it('compares ratios exactly where decimals would tie', () => {
  expect(
    compareRatios({ numerator: 1, denominator: 3 }, { numerator: 333_333, denominator: 1_000_000 }),
  ).toBe(1);
  expect(compareRatios({ numerator: 2, denominator: 4 }, { numerator: 1, denominator: 2 })).toBe(0);
});

it('says whether parts make their total', () => {
  expect([addUp([3, 4], 7), addUp([3, 4], 8), addUp([], 0)]).toEqual([true, false, true]);
});
