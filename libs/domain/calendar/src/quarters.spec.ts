import { dayNumber, plainDateOf } from './day-number';
import { quartersTouching } from './month';

const quarters = (from: string, through: string) =>
  quartersTouching({ from: dayNumber(from), through: dayNumber(through) }).map((span) =>
    [span.from, span.through].map(plainDateOf),
  );

describe('the quarters of a span', () => {
  it('are whole, and begin in January, April, July and October', () => {
    expect(quarters('2026-11-01', '2026-11-30')).toEqual([['2026-10-01', '2026-12-31']]);
    expect(quarters('2028-03-31', '2028-04-01')).toEqual([
      ['2028-01-01', '2028-03-31'],
      ['2028-04-01', '2028-06-30'],
    ]);
    expect(quarters('2026-12-31', '2027-01-01')).toEqual([
      ['2026-10-01', '2026-12-31'],
      ['2027-01-01', '2027-03-31'],
    ]);
  });
});
