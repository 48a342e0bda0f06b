import { leaveSpans } from './leave-spans';

const day = (staffId: string, on: string, note: string | null = null, starts = 0, ends = 1440) => ({
  ...{ staffId, day: on, note, starts, ends },
});
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

  it('with other hours stay apart, two on one day too', () => {
    const morning = (on: string) => day('a', on, null, 480, 720);
    const days = [morning('2026-12-01'), day('a', '2026-12-01', null, 780, 1080), morning('2026-12-02')];
    expect(told(days)).toEqual(['a 2026-12-01–2026-12-02', 'a 2026-12-01–2026-12-01']);
    expect(told([morning('2026-12-01'), day('a', '2026-12-02')])).toHaveLength(2);
  });

  it('with other notes stay apart', () => {
    expect(told([day('a', '2026-12-01', '年假'), day('a', '2026-12-02', '婚假')])).toHaveLength(2);
  });
});
