import type { ActivityData } from '../month/month-data';
import { arrangedWith, standsAsSeen } from './arranged-with';

const activity = (id: string, day: string, seriesId = 'weekly'): ActivityData => ({
  ...{ id, seriesId, kind: 'training', day, from: 540, to: 600, work: true, note: null, version: 1 },
});
const named = activity('li 2', '2026-11-09');
const people = [
  { id: 'li', activities: [activity('li 1', '2026-11-02'), named, activity('li 3', '2026-11-16')] },
  { id: 'wang', activities: [activity('wang 2', '2026-11-09'), activity('other', '2026-11-16', 'once')] },
];

describe('what was arranged together', () => {
  it.each([
    ['person', 'day', ['li 2']],
    ['person', 'onwards', ['li 2', 'li 3']],
    ['everybody', 'day', ['li 2', 'wang 2']],
    ['everybody', 'onwards', ['li 2', 'li 3', 'wang 2']],
  ] as const)('is meant for %s, %s', (whom, when, ids) => {
    const meant = arrangedWith(people, { personId: 'li', activity: named }, { whom, when });
    expect(meant.map(({ id }) => id)).toEqual(ids);
  });

  it('stands as it was seen until one of it was changed or removed', () => {
    const seen = [
      { id: 'a', version: 1 },
      { id: 'b', version: 2 },
    ];
    expect(standsAsSeen([...seen, { id: 'beyond the month', version: 1 }], seen)).toBe(true);
    expect(
      standsAsSeen(
        [
          { id: 'a', version: 1 },
          { id: 'b', version: 3 },
        ],
        seen,
      ),
    ).toBe(false);
    expect(standsAsSeen([{ id: 'a', version: 1 }], seen)).toBe(false);
  });
});
