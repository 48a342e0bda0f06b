import { soonFor } from './ending-soon';

describe('what counts as ending soon', () => {
  it.each(['probation', 'qualification'] as const)(
    'is for a %s today and the thirty days after',
    (ending) => {
      expect(soonFor(ending, '2026-11-22')).toEqual({ from: '2026-11-22', through: '2026-12-22' });
    },
  );

  it.each([
    ['2026-11-22', '2026-11-01', '2026-11-30'],
    ['2028-02-29', '2028-02-01', '2028-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('is for an employment the month of %s', (day, from, through) => {
    expect(soonFor('employment', day)).toEqual({ from, through });
  });
});
