import fc from 'fast-check';
import { roundHalfUp } from './points';

describe('rounding half-up', () => {
  it.each([
    [5n, 10n, 1],
    [4n, 10n, 0],
    [15n, 10n, 2],
    [-5n, 10n, 0],
    [-6n, 10n, -1],
    [-15n, 10n, -1],
    [0n, 7n, 0],
    [67_505n, 10n, 6751],
  ])('makes of %p / %p: %p', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });

  it('is never further than half away, and exactly half only below', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (numerator, denominator) => {
          const twice = 2n * (BigInt(roundHalfUp(numerator, denominator)) * denominator - numerator);
          expect(twice > -denominator && twice <= denominator).toBe(true);
        },
      ),
    );
  });

  it('refuses a denominator that is none', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
  });
});
