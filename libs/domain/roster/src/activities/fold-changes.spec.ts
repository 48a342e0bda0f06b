import { foldChanges, type FoldedChange } from './fold-changes';

interface Meeting {
  kind: string;
  from: number;
}
const [early, late]: [Meeting, Meeting] = [
  { kind: 'meeting', from: 540 },
  { kind: 'meeting', from: 600 },
];
const on = (day: string, before: Meeting | null, after: Meeting | null): FoldedChange<Meeting> => ({
  ...{ day, before, after },
});

describe('what somebody does not know yet, and what came after it', () => {
  it.each([
    ['is nothing when it was undone', [on('02', early, late)], [on('02', late, early)], []],
    ['is nothing when it was set and removed', [on('02', null, early)], [on('02', early, null)], []],
    ['is nothing when it was removed and set', [on('02', early, null)], [on('02', null, early)], []],
    [
      'is one change from the first to the last',
      ...([[on('02', null, early)], [on('02', early, late)], [on('02', null, late)]] as const),
    ],
    [
      'stays two of different things and days, in their order',
      [on('03', null, early)],
      [on('02', null, early), on('03', null, late)],
      [on('02', null, early), on('03', null, early), on('03', null, late)],
    ],
    [
      'is nothing when it went to another day and back',
      ...([
        [on('02', early, null), on('03', null, early)],
        [on('03', early, null), on('02', null, early)],
        [],
      ] as const),
    ],
  ])('%s', (_, unseen, later, folded) => {
    expect(foldChanges<Meeting>(unseen, later)).toEqual(folded);
  });

  it('knows again what was stored with its fields in another order', () => {
    expect(foldChanges([on('02', null, { from: 540, kind: 'meeting' })], [on('02', early, null)])).toEqual(
      [],
    );
  });
});
