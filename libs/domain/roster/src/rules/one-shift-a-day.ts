import { breach, SAME_DAY, touches, type PersonRule } from './rule';

/** A roster day holds at most one duty, those of other departments included. Measured in duties. */
export const oneShiftADay: PersonRule<'one-shift-a-day', Record<never, never>> = {
  code: 'one-shift-a-day',
  scope: 'person',
  unit: 'count',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }) => {
    const counts = new Map<number, number>();
    for (const { day } of duties) counts.set(day, (counts.get(day) ?? 0) + 1);
    return [...counts]
      .filter(([day, count]) => count > 1 && touches(period, [day]))
      .map(([day, count]) => breach(person.id, [day], { measured: count, limit: 1 }));
  },
};
