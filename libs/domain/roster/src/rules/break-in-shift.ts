import { breach, SAME_DAY, sumOf, touches, type PersonRule } from './rule';

/** A shift of more than `after` working minutes has at least `minutes` of breaks within it. */
export const breakInShift: PersonRule<'break-in-shift', { after: number; minutes: number }> = {
  code: 'break-in-shift',
  scope: 'person',
  unit: 'minutes',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }, { after, minutes }) =>
    duties
      .filter(({ template, workMinutes, day }) => template && workMinutes > after && touches(period, [day]))
      .map(({ day, blocks }) => ({
        day,
        rest: sumOf(
          blocks.filter(({ kind }) => kind === 'meal' || kind === 'break'),
          ({ start, end }) => end - start,
        ),
      }))
      .filter(({ rest }) => rest < minutes)
      .map(({ day, rest }) => breach(person.id, [day], { measured: rest, limit: minutes })),
};
