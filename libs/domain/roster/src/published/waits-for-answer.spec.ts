import { waitsForAnswer, type ToldNotice } from './waits-for-answer';

const NOTICE: ToldNotice = {
  ...{ confirmedAt: null, first: false, through: '2026-11-30', activities: [] },
  changes: [{ day: '2026-11-10' }, { day: '2026-11-12' }],
};

describe('a notice of a roster waits for its answer', () => {
  it.each([
    ['until the last day it changed is over', NOTICE, '2026-11-12', true],
    ['and no longer', NOTICE, '2026-11-13', false],
    ['a first publication as long as its month lasts', { ...NOTICE, first: true }, '2026-11-30', true],
    ['and not in the month after', { ...NOTICE, first: true }, '2026-12-01', false],
    [
      'for what lies beside the shifts as for them',
      { ...NOTICE, changes: [], activities: [{ day: '2026-11-14' }] },
      ...(['2026-11-14', true] as const),
    ],
    ['not once it was confirmed', { ...NOTICE, confirmedAt: '2026-11-02T00:00:00Z' }, '2026-11-02', false],
  ])('%s', (_, notice, today, waiting) => {
    expect(waitsForAnswer(notice, today)).toBe(waiting);
  });
});
