import { daysOf } from '@banke/domain/calendar';
import { judgeMinutes, type MinuteLimits } from './minutes-in-window';
import { SAME_DAY, type PersonRule } from './rule';

/** Working minutes of a roster day; too few is said of working days only. */
export const dailyMinutes: PersonRule<'daily-minutes', MinuteLimits> = {
  code: 'daily-minutes',
  scope: 'person',
  unit: 'minutes',
  reach: () => SAME_DAY,
  check: (record, limits) =>
    judgeMinutes(
      record,
      daysOf(record.period)
        .filter((day) => record.workDays.has(day) || record.activities.some((each) => each.day === day))
        .map((day) => ({ from: day, through: day })),
      limits,
    ),
};
