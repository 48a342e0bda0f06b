import fc from 'fast-check';
import { snapFraction } from './snap-fraction';

describe('a fraction', () => {
  it.each([
    [0.3333333, 1 / 3],
    [0.33333, 1 / 3],
    [0.3333, 1 / 3],
    [-0.6666667, -2 / 3],
    [0.1428571, 1 / 7],
    [0.1111111, 1 / 9],
    [0.33, 0.33],
    [0.05, 0.05],
    [0.125, 0.125],
    [1, 1],
  ])('of %d means %d', (written, meant) => {
    expect(snapFraction(written)).toBe(meant);
  });

  it('stays what it is once it was snapped', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (fraction) => {
        expect(snapFraction(snapFraction(fraction))).toBe(snapFraction(fraction));
      }),
    );
  });
});
