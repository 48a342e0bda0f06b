import { judgeMinutes, type MinuteLimits } from './minutes-in-window';
import type { PersonRule } from './rule';
import { weeksTouching } from './weeks';

/** Working minutes of a week, Monday to Sunday. */
export const weeklyMinutes: PersonRule<'weekly-minutes', MinuteLimits> = {
  code: 'weekly-minutes',
  scope: 'person',
  unit: 'minutes',
  reach: () => ({ back: 6, ahead: 6 }),
  check: (record, limits) => judgeMinutes(record, weeksTouching(record.period), limits),
};
