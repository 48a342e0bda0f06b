import { dayOf, need } from '../testing/day-of';
import { minimumCover } from './minimum-cover';
import { preferredCover } from './preferred-cover';

describe('preferred cover', () => {
  it('is missed where the minimum is met', () => {
    const day = dayOf([{ id: 'a', code: '白' }], [need(9, 12, 1, { preferred: 2 })]);
    expect(minimumCover.check(day, {})).toEqual([]);
    expect(preferredCover.check(day, {})).toMatchObject([{ personId: null, measured: 1, limit: 2 }]);
  });
});
