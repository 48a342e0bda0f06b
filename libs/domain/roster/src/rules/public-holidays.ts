import { daysOf } from '@banke/domain/calendar';
import { breach, SAME_DAY, unjudged, type Finding, type PersonRule } from './rule';

/** Work on a public holiday: allowed, and paid otherwise; so that it is seen. */
export const publicHolidays: PersonRule<'public-holidays', Record<never, never>> = {
  code: 'public-holidays',
  scope: 'person',
  unit: 'days',
  reach: () => SAME_DAY,
  check: ({ person, period, workDays, dayKind }) =>
    daysOf(period)
      .filter((day) => workDays.has(day))
      .flatMap((day): Finding[] => {
        const kind = dayKind(day);
        if (kind === null) return [unjudged(person.id, [day], day, 'holidays')];
        return kind === 'holiday' ? [breach(person.id, [day], { measured: 1, limit: 0 })] : [];
      }),
};
