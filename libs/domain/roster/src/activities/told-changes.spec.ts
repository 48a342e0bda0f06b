import { toldOfChanges } from './told-changes';

const day = '2026-12-02';
const meeting = { kind: 'meeting', from: 540, to: 600 } as const;
const training = { kind: 'training', from: 600, to: 660 } as const;
const away = { kind: 'leave', from: 0, to: 1440 } as const;

describe('what a message says of what lies beside the shifts', () => {
  it.each([
    ['one that is new', [[null, meeting]], ['set', 'meeting', { from: 540, to: 600 }]],
    [
      'one that is another now, as it is now',
      [[meeting, training]],
      ['changed', 'training', { from: 600, to: 660 }],
    ],
    ['one that is gone, as it was', [[meeting, null]], ['removed', 'meeting', { from: 540, to: 600 }]],
    ['whole days, without a time', [[null, away]], ['set', 'leave', null]],
    [
      'several alike',
      [
        [null, meeting],
        [null, meeting],
      ],
      ['set', 'meeting', null],
    ],
    [
      'several different ones',
      [
        [null, meeting],
        [training, null],
      ],
      ['changed', 'several', null],
    ],
  ] as const)('%s', (_, changes, [deed, activity, time]) => {
    const told = toldOfChanges(changes.map(([before, after]) => ({ day, before, after })));
    expect(told).toEqual({ deed, activity, time });
  });
});
