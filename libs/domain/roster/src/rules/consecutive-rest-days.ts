import { daysOf } from '@banke/domain/calendar';
import { breach, touches, type PersonRule } from './rule';
import { lengthOf, runsOf } from './runs';

/** Rest comes in runs of at least `min` days; a shorter one between two working days is a breach. */
export const consecutiveRestDays: PersonRule<'consecutive-rest-days', { min: number }> = {
  code: 'consecutive-rest-days',
  scope: 'person',
  unit: 'days',
  reach: ({ min }) => ({ back: min, ahead: min }),
  check: ({ person, period, workDays }, { min }) => {
    const runs = runsOf(workDays);
    return runs
      .slice(1)
      .map((run, index) => ({ from: (runs[index]?.through ?? run.from) + 1, through: run.from - 1 }))
      .filter((rest) => lengthOf(rest) < min && touches(period, daysOf(rest)))
      .map((rest) => breach(person.id, daysOf(rest), { measured: lengthOf(rest), limit: min }));
  },
};
