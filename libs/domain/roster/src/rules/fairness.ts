import { daysOf, isoWeekday, type DayNumber } from '@banke/domain/calendar';
import type { PersonRecord } from './person-record';
import { breach, unjudged, type Finding, type RosterRule } from './rule';

export const BURDENS = ['nights', 'weekend-days', 'holidays'] as const;
export type Burden = (typeof BURDENS)[number];

/**
 * What is unloved is shared: nobody has more than `spread` above the one with the fewest. Counted over the period, among
 * people who are there on every day of it. Holidays cannot be judged before all of the period's are announced: whoever has fewest
 * may have more by then.
 */
export const fairness: RosterRule<'fairness', { of: Burden; spread: number }> = {
  code: 'fairness',
  scope: 'roster',
  unit: 'count',
  reach: () => ({ back: 31, ahead: 31 }),
  check: ({ period, people }, { of, spread }) => {
    const counted = people
      .filter(({ person }) =>
        person.employed.some(
          ({ from, through }) => from <= period.from && (through === null || through >= period.through),
        ),
      )
      .map((record) => ({ record, days: burdenDays(record, of) }));
    const [first] = counted;
    const unknown = of === 'holidays' && first ? unannounced(first.record) : [];
    if (unknown[0] !== undefined) return [unjudged(null, unknown, unknown[0], 'holidays')];
    const least = Math.min(...counted.map(({ days }) => days.length));
    return counted
      .filter(({ days }) => days.length > least + spread)
      .map(({ record, days }): Finding =>
        breach(record.person.id, days, { measured: days.length, limit: least + spread, facts: { least } }),
      );
  },
};

/** Days of the period of which nobody can say yet whether they are holidays. */
export function unannounced({ period, dayKind }: Pick<PersonRecord, 'period' | 'dayKind'>): DayNumber[] {
  return daysOf(period).filter((day) => dayKind(day) === null);
}

/** Records are never changed in place, so each is read once, however often the shares of a roster are compared. */
const borne = new WeakMap<PersonRecord, Partial<Record<Burden, readonly number[]>>>();

/** The days of the period on which a person bears a burden. */
export function burdenDays(record: PersonRecord, of: Burden): readonly number[] {
  const known = borne.get(record) ?? {};
  const days = known[of] ?? daysOfBurden(record, of);
  if (!known[of]) borne.set(record, { ...known, [of]: days });
  return days;
}

function daysOfBurden({ period, duties, dayKind }: PersonRecord, of: Burden): number[] {
  const bears = {
    nights: ({ night }: (typeof duties)[number]) => night,
    'weekend-days': ({ day }: (typeof duties)[number]) => isoWeekday(day) >= 6,
    holidays: ({ day }: (typeof duties)[number]) => dayKind(day) === 'holiday',
  }[of];
  const days = new Set<number>();
  for (const duty of duties) {
    if (duty.day >= period.from && duty.day <= period.through && bears(duty)) days.add(duty.day);
  }
  return [...days];
}
