import { satisfactionOf, satisfactionOver } from './satisfaction';
import { sessionStanding } from './standing';
import { attended, movesUp, seatFor, type Seat } from './seats';

const seats = (list: string): Seat[] =>
  list.split('').map((mark, i) => ({ staffId: String(i), state: mark === 's' ? 'seated' : 'waiting' }));

describe('the seats of a session', () => {
  it.each([
    [2, '', 'seated'],
    [2, 's', 'seated'],
    [2, 'ss', 'waiting'],
    // A place has come free, and somebody has waited for it longer.
    [2, 'sw', 'waiting'],
  ] as const)('of %d, with %j, the next one is %s', (capacity, list, state) => {
    expect(seatFor(capacity, list === '' ? [] : seats(list))).toBe(state);
  });

  it.each([
    [2, 'sww', ['1']],
    [3, 'sww', ['1', '2']],
    [1, 'sw', []],
    [1, 'ssw', []],
  ])('of %d, with %j, move up %j', (capacity, list, up) => {
    expect(movesUp(capacity, seats(list))).toEqual(up);
  });

  it('count for who came, late or not', () => {
    const all = ['present', 'late', 'absent', 'excused', null] as const;
    expect(all.map(attended)).toEqual([true, true, false, false, false]);
  });
});

describe('a session', () => {
  const session = {
    day: '2026-11-20',
    held: false,
    cancelledBecause: null,
    seated: 1,
    waiting: 0,
    capacity: 2,
  };
  it.each([
    ['2026-11-20', {}, 'open'],
    ['2026-11-20', { seated: 2 }, 'full'],
    // A place came free, and those who wait could not come: it is theirs still.
    ['2026-11-20', { waiting: 1 }, 'full'],
    ['2026-11-21', {}, 'unwritten'],
    ['2026-11-21', { held: true }, 'held'],
    ['2026-11-19', { cancelledBecause: '' }, 'cancelled'],
  ] as const)('on %s, with %j, is %s', (today, more, standing) => {
    expect(sessionStanding({ ...session, ...more }, today)).toBe(standing);
  });
});

describe('the satisfaction with a session', () => {
  it('is hidden below five answers, but for their number', () => {
    expect(satisfactionOf([5, 5, 5, 5])).toEqual({ n: 4, share: null });
    expect(satisfactionOf([5, 5, 5, 5, 4])).toEqual({ n: 5, share: 9600 });
  });

  it('of several is weighted by n, without what is hidden', () => {
    const over = satisfactionOver([
      { n: 30, share: 9000 },
      { n: 10, share: 10_000 },
      { n: 4, share: null },
    ]);
    expect(over).toEqual({ n: 40, share: 9250 });
    expect(satisfactionOver([{ n: 4, share: null }])).toEqual({ n: 0, share: null });
  });
});
