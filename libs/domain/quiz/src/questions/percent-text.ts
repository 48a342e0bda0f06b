import { withoutNoise } from '../grading/grade';
import { snapFraction } from './snap-fraction';

/** A fraction in percent, with as few decimals as are read back as the same fraction. */
export function percentText(fraction: number): string {
  const short = Number((fraction * 100).toFixed(5));
  return String(snapFraction(short / 100) === fraction ? short : withoutNoise(fraction * 100));
}
