import { daysOf } from '@banke/domain/calendar';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';
import { lengthOf, runsOf } from './runs';

/** Working days without a rest day between them: at most `max`, and at least `min` once somebody has begun. */
export const consecutiveWorkDays: PersonRule<'consecutive-work-days', { max?: number; min?: number }> = {
  code: 'consecutive-work-days',
  scope: 'person',
  unit: 'days',
  reach: ({ max = 0, min = 0 }) => ({ back: Math.max(max, min), ahead: Math.max(max, min) }),
  check: ({ person, period, workDays, knownFrom }, { max, min }) =>
    runsOf(workDays)
      .filter((run) => touches(period, daysOf(run)))
      .flatMap((run): Finding[] => {
        const [days, length] = [daysOf(run), lengthOf(run)];
        if (max !== undefined && length > max)
          return [breach(person.id, days, { measured: length, limit: max })];
        // It may have begun before anything is known.
        if (run.from <= knownFrom) return [unjudged(person.id, days, run.from - (max ?? min ?? 0))];
        const over = run.through < period.through;
        return min !== undefined && length < min && over
          ? [breach(person.id, days, { measured: length, limit: min })]
          : [];
      }),
};
