import { joinedSpans, sharedSpan } from './spans';

const span = (from: string, through: string | null) => ({ from, through });

describe('spans of days', () => {
  it('join where they touch or overlap, and stay apart where a day is missing', () => {
    expect(
      joinedSpans([
        span('2026-03-01', '2026-03-31'),
        span('2026-01-01', '2026-02-28'),
        span('2026-02-10', '2026-02-12'),
        span('2026-04-02', null),
        span('2026-05-01', '2026-05-02'),
      ]),
    ).toEqual([span('2026-01-01', '2026-03-31'), span('2026-04-02', null)]);
  });

  it('share the days that both have', () => {
    expect(sharedSpan(span('2026-01-01', null), span('2025-05-01', '2026-01-01'))).toEqual(
      span('2026-01-01', '2026-01-01'),
    );
    expect(sharedSpan(span('2026-01-02', null), span('2025-05-01', '2026-01-01'))).toBeUndefined();
    expect(sharedSpan(span('2026-01-02', null), span('2026-02-01', null))).toEqual(span('2026-02-01', null));
  });
});
