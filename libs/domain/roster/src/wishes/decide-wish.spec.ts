import { decideWish, USUAL_WISH_TERMS, wishesClosed, wishesCloseOn } from './decide-wish';

const JANUARY = { day: '2027-01-15', today: '2026-12-20', roster: null };

describe('the closing day of wishes', () => {
  it.each([
    ['2027-01-15', 20, '2026-12-20'],
    ['2027-03-01', 28, '2027-02-28'],
    ['2026-12-31', 5, '2026-11-05'],
  ])('for %s, on the %i., is %s', (day, closingDay, expected) => {
    expect(wishesCloseOn(day, { closingDay })).toBe(expected);
  });
});

describe('wishes for a month', () => {
  it('are open through the closing day, and not a day longer', () => {
    expect(wishesClosed(JANUARY, USUAL_WISH_TERMS)).toBeNull();
    expect(wishesClosed({ ...JANUARY, today: '2026-12-21' }, USUAL_WISH_TERMS)).toEqual({
      reason: 'closed',
      closesOn: '2026-12-20',
    });
  });

  it.each([
    ['draft', null],
    ['returned', null],
    ['submitted', { reason: 'submitted' }],
    ['approved', { reason: 'submitted' }],
    ['published', { reason: 'submitted' }],
    ['closed', { reason: 'submitted' }],
  ] as const)('with a roster that is %s: %j', (roster, expected) => {
    expect(wishesClosed({ ...JANUARY, roster }, USUAL_WISH_TERMS)).toEqual(expected);
  });

  it('are as many as the quota allows', () => {
    expect(decideWish({ ...JANUARY, entered: 2 }, USUAL_WISH_TERMS)).toBeNull();
    expect(decideWish({ ...JANUARY, entered: 3 }, USUAL_WISH_TERMS)).toEqual({ reason: 'quota', quota: 3 });
    expect(decideWish({ ...JANUARY, entered: 0 }, { quota: 0, closingDay: 20 })).toEqual({
      reason: 'quota',
      quota: 0,
    });
  });

  it('that come too late are told so, whatever is left of the quota', () => {
    const late = { ...JANUARY, today: '2027-01-01', entered: 9 };
    expect(decideWish(late, USUAL_WISH_TERMS)?.reason).toBe('closed');
  });
});
