import { mayCountAsWork, workAs } from './counts-as-work';

describe('what lies beside the shifts', () => {
  it('may be working time, leave never', () => {
    expect((['training', 'meeting', 'leave'] as const).map(mayCountAsWork)).toEqual([true, true, false]);
  });

  it.each([
    ['training', 'meeting', true, true],
    ['training', 'meeting', false, false],
    ['training', 'leave', true, false],
    ['leave', 'training', false, true],
    ['leave', 'leave', true, false],
  ] as const)('from %s to %s, counted: %s, counts: %s', (before, kind, work, counts) => {
    expect(workAs(kind, { kind: before, work })).toBe(counts);
  });
});
