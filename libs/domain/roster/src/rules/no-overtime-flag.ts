import { daysOf } from '@banke/domain/calendar';
import { within } from './person-record';
import { breach, SAME_DAY, type PersonRule } from './rule';
import { workMinutesIn } from './work-minutes';

/** People with "no overtime until …": no day longer than the ordinary one. */
export const noOvertimeFlag: PersonRule<'no-overtime-flag', { dailyMinutes: number }> = {
  code: 'no-overtime-flag',
  scope: 'person',
  unit: 'minutes',
  reach: () => SAME_DAY,
  check: (record, { dailyMinutes }) =>
    daysOf(record.period)
      .filter((day) => record.person.noOvertime.some((time) => within(day, time)))
      .map((day) => ({ day, minutes: workMinutesIn(record, { from: day, through: day }) }))
      .filter(({ minutes }) => minutes > dailyMinutes)
      .map(({ day, minutes }) => breach(record.person.id, [day], { measured: minutes, limit: dailyMinutes })),
};
