import { dayNumber, plainDateOf } from './day-number';
import { daysOf, monthAround, monthsTouching } from './month';

const named = ({ from, through }: { from: number; through: number }) => [
  plainDateOf(from),
  plainDateOf(through),
];

describe('the month around a day', () => {
  it.each([
    ['2026-11-22', '2026-11-01', '2026-11-30'],
    ['2028-02-29', '2028-02-01', '2028-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s runs from %s to %s', (day, from, through) => {
    expect(named(monthAround(dayNumber(day)))).toEqual([from, through]);
  });

  it('is one of those that a span over the turn of the year touches', () => {
    const span = { from: dayNumber('2026-11-30'), through: dayNumber('2027-01-01') };
    expect(monthsTouching(span).map(named)).toEqual([
      ['2026-11-01', '2026-11-30'],
      ['2026-12-01', '2026-12-31'],
      ['2027-01-01', '2027-01-31'],
    ]);
    expect(daysOf(span)).toHaveLength(33);
  });

  it('has no days in a span that ends before it begins', () => {
    expect(daysOf({ from: 5, through: 4 })).toEqual([]);
  });
});
