import type { DayPart } from '../shifts/shift-template';
import { breach, SAME_DAY, type DayRule } from './rule';

/** As many people in the evening as by day (同等配置): shifts of `part` against shifts of `as`. */
export const evenStaffing: DayRule<'even-staffing', { part: DayPart; as: DayPart }> = {
  code: 'even-staffing',
  scope: 'day',
  people: 'everybody',
  unit: 'people',
  reach: () => SAME_DAY,
  check: ({ day, duties }, { part, as }) => {
    const count = (wanted: DayPart) =>
      duties.filter((duty) => duty.day === day && duty.template?.dayPart === wanted).length;
    const [measured, limit] = [count(part), count(as)];
    return measured < limit ? [breach(null, [day], { measured, limit })] : [];
  },
};
