import { daysOf } from '@banke/domain/calendar';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';
import { lengthOf, runsOf } from './runs';

/** Nights of work one after another, by the department's measure of night work. */
export const consecutiveNights: PersonRule<'consecutive-nights', { max: number }> = {
  code: 'consecutive-nights',
  scope: 'person',
  unit: 'days',
  reach: ({ max }) => ({ back: max, ahead: max }),
  check: ({ person, period, duties, knownFrom }, { max }) =>
    runsOf(duties.filter(({ night }) => night).map(({ day }) => day))
      .filter((run) => touches(period, daysOf(run)))
      .flatMap((run): Finding[] => {
        const [days, length] = [daysOf(run), lengthOf(run)];
        if (length > max) return [breach(person.id, days, { measured: length, limit: max })];
        return run.from <= knownFrom ? [unjudged(person.id, days, run.from - max)] : [];
      }),
};
