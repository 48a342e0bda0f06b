import { decideWish, importantAmong, USUAL_WISH_TERMS, wishesClosed, wishesCloseOn } from './decide-wish';

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

  const [usual, important] = [{ weight: 1 }, { weight: 3 }];
  const decided = (entered: { weight: number }[], more: object = {}, terms = USUAL_WISH_TERMS) =>
    decideWish({ ...JANUARY, important: false, entered, ...more }, terms);

  it('are as many as the quota allows', () => {
    expect(decided([usual, usual])).toBeNull();
    expect(decided([usual, usual, usual])).toEqual({ reason: 'quota', quota: 3 });
    expect(decided([], {}, { quota: 0, importantQuota: 0, closingDay: 20 })).toEqual({
      reason: 'quota',
      quota: 0,
    });
  });

  it('are important as often as the department says, and count for the quota all the same', () => {
    const asked = { important: true };
    expect(decided([usual], asked)).toBeNull();
    expect(decided([important], asked)).toEqual({ reason: 'important-quota', quota: 1 });
    expect(decided([important])).toBeNull();
    expect(decided([important], asked, { ...USUAL_WISH_TERMS, importantQuota: 2 })).toBeNull();
    expect(decided([important, usual, usual], asked)).toEqual({ reason: 'quota', quota: 3 });
  });

  it('that come too late are told so, whatever is left of the quota', () => {
    const late = { today: '2027-01-01' };
    expect(
      decided(
        Array.from({ length: 9 }, () => usual),
        late,
      )?.reason,
    ).toBe('closed');
  });
});

describe('important wishes', () => {
  it.each([
    [2, 5, false],
    [2, 2, true],
    [0, 0, true],
  ])('of %i in a month may be %i: %s', (quota, importantQuota, may) => {
    expect(importantAmong({ quota, importantQuota })).toBe(may);
  });
});
