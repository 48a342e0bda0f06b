import type { ActivityData } from '../month/month-data';

/** How much of what was arranged together is meant: of this person or everybody, of this day or from it on. */
export interface SeriesExtent {
  whom: 'person' | 'everybody';
  when: 'day' | 'onwards';
}

/** One activity as somebody saw it. */
export interface SeenActivity {
  id: string;
  version: number;
}

/** More are neither changed against what was seen nor put back. */
export const MOST_SEEN = 10_000;

/** What these people have that was arranged with an activity of the person, as far as it is meant. */
export function arrangedWith(
  people: readonly { id: string; activities: readonly ActivityData[] }[],
  named: { personId: string; activity: ActivityData },
  { whom, when }: SeriesExtent,
): SeenActivity[] {
  const { seriesId, day } = named.activity;
  return people
    .filter(({ id }) => whom === 'everybody' || id === named.personId)
    .flatMap(({ activities }) => activities)
    .filter((each) => each.seriesId === seriesId && (when === 'day' ? each.day === day : each.day >= day))
    .map(({ id, version }) => ({ id, version }));
}

/** Whether everything that was seen is there still, and as it was. */
export function standsAsSeen(there: readonly SeenActivity[], seen: readonly SeenActivity[]): boolean {
  const versions = new Map(there.map(({ id, version }) => [id, version]));
  return seen.every(({ id, version }) => versions.get(id) === version);
}
