import type { NightHours } from '../shifts/place-shift';
import { SAME_DAY, type MeasureRule } from './rule';

/**
 * What counts as night work: a duty with at least `atLeast` working minutes within the hours `from` to `to`, minutes after
 * midnight of any day; a `to` that is not after `from` is on the next morning. Where none holds, the usual hours do.
 */
export const nightHours: MeasureRule<'night-hours', NightHours> = {
  code: 'night-hours',
  scope: 'measure',
  unit: 'minutes',
  reach: () => SAME_DAY,
};
