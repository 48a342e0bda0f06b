import type { OwnNoticeView } from '@banke/contracts';
import { waits } from './waits';

const NOTICE: OwnNoticeView = {
  ...{
    id: 'n',
    at: '2026-11-01T00:00:00Z',
    seenAt: null,
    confirmedAt: null,
    departmentName: 'd',
    reason: null,
  },
  ...{ from: '2026-11-01', through: '2026-11-30', first: false },
  changes: [
    { day: '2026-11-10', before: null, after: null },
    { day: '2026-11-12', before: null, after: null },
  ],
  activities: [],
};

describe('a notice of a roster waits for its answer', () => {
  it.each([
    ['until the last day it changed is over', NOTICE, '2026-11-12', true],
    ['and no longer', NOTICE, '2026-11-13', false],
    ['a first publication as long as its month lasts', { ...NOTICE, first: true }, '2026-11-30', true],
    ['and not in the month after', { ...NOTICE, first: true }, '2026-12-01', false],
    [
      'for what lies beside the shifts as for them',
      { ...NOTICE, changes: [], activities: [{ day: '2026-11-14', before: null, after: null }] },
      ...(['2026-11-14', true] as const),
    ],
    ['not once it was confirmed', { ...NOTICE, confirmedAt: '2026-11-02T00:00:00Z' }, '2026-11-02', false],
  ])('%s', (_, notice, today, waiting) => {
    expect(waits(notice, today)).toBe(waiting);
  });
});
