import { breach, touches, type PersonRule } from './rule';
import { successions } from './sequence';

/** Real minutes of rest after a run of at least `nights` nights, before the next duty that is none. */
export const restAfterNights: PersonRule<'rest-after-nights', { nights: number; minutes: number }> = {
  code: 'rest-after-nights',
  scope: 'person',
  unit: 'minutes',
  reach: ({ nights, minutes }) => {
    const days = nights + Math.ceil(minutes / 1440) + 1;
    return { back: days, ahead: days };
  },
  check: ({ person, period, duties }, { nights, minutes }) => {
    let run = 0;
    return successions(duties).flatMap(({ earlier, later, rest }) => {
      run = earlier.night ? run + 1 : 0;
      const ended = run >= nights && !(later.night && later.day - earlier.day <= 1);
      const short = ended && rest >= 0 && rest < minutes && touches(period, [earlier.day, later.day]);
      if (later.day - earlier.day > 1) run = 0;
      return short ? [breach(person.id, [earlier.day, later.day], { measured: rest, limit: minutes })] : [];
    });
  },
};
