import { withoutNoise } from '../grading/grade';

/** Shares that no decimal writes exactly, and that Moodle offers. */
const SHARES = [3, 6, 7, 9];
const NEAR = 5e-5;

/**
 * A fraction as it was meant: 33.33 % is a third, so that three of them make a whole. Snapping twice changes nothing.
 */
export function snapFraction(fraction: number): number {
  for (const share of SHARES) {
    const whole = Math.round(fraction * share);
    if (Math.abs(fraction - whole / share) <= NEAR) return whole === 0 ? 0 : whole / share;
  }
  return withoutNoise(fraction);
}
