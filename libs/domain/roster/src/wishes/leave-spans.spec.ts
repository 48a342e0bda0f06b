import { leaveSpans } from './leave-spans';

const day = (staffId: string, on: string, note: string | null = null) => ({ staffId, day: on, note });
const told = (days: ReturnType<typeof day>[]) =>
  leaveSpans(days).map(({ from, through, first }) => `${first.staffId} ${from}–${through}`);

describe('days of leave', () => {
  it('in a row are one, over the end of a month too', () => {
    expect(told([day('a', '2026-12-30'), day('a', '2026-12-31'), day('a', '2027-01-01')])).toEqual([
      'a 2026-12-30–2027-01-01',
    ]);
  });

  it('with a day between are two', () => {
    expect(told([day('a', '2026-12-01'), day('a', '2026-12-03')])).toHaveLength(2);
  });

  it('of two people stay apart when they lie between each other', () => {
    expect(told([day('a', '2026-12-01'), day('b', '2026-12-01'), day('a', '2026-12-02')])).toEqual([
      'a 2026-12-01–2026-12-02',
      'b 2026-12-01–2026-12-01',
    ]);
  });

  it('with other notes stay apart', () => {
    expect(told([day('a', '2026-12-01', '年假'), day('a', '2026-12-02', '婚假')])).toHaveLength(2);
  });
});
