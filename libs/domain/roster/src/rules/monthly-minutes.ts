import { monthsTouching } from '@banke/domain/calendar';
import { judgeMinutes, type MinuteLimits } from './minutes-in-window';
import type { PersonRule } from './rule';

/** Working minutes of a calendar month. */
export const monthlyMinutes: PersonRule<'monthly-minutes', MinuteLimits> = {
  code: 'monthly-minutes',
  scope: 'person',
  unit: 'minutes',
  reach: () => ({ back: 30, ahead: 30 }),
  check: (record, limits) => judgeMinutes(record, monthsTouching(record.period), limits),
};
