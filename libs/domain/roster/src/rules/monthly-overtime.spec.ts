import { dayNumber } from '@banke/domain/calendar';
import { PERSON, record, told } from '../testing/month-of';
import { monthlyOvertime } from './monthly-overtime';

const NOVEMBER = { from: dayNumber('2026-11-01') };
const daysWith = (cells: string) => [...cells].flatMap((code, index) => (code === '白' ? [index + 1] : []));

describe('monthly overtime', () => {
  // November 2026 has 21 weekdays: 168 h.
  const cells = '白白白白白白休'.repeat(4) + '白白';

  it('of a six-one month is 26 shifts against 21 workdays: 40 h, over 36', () => {
    expect(told(monthlyOvertime.check(record(cells, NOVEMBER), { max: 2160 }))).toEqual([
      [daysWith(cells), 2400, 2160],
    ]);
    expect(monthlyOvertime.check(record(cells, NOVEMBER), { max: 2400 })).toEqual([]);
  });

  it('asks less of a month with a holiday and of somebody who came in the middle', () => {
    const dayKind = (day: number) =>
      day === NOVEMBER.from + 1 ? ('holiday' as const) : (day + 3) % 7 >= 5 ? 'weekend' : 'workday';
    expect(
      told(monthlyOvertime.check(record(cells, { ...NOVEMBER, dayKind }), { max: 2400 }))[0]?.slice(1),
    ).toEqual([2880, 2400]);
    const person = { ...PERSON, employed: [{ from: NOVEMBER.from + 15, through: null }] };
    const half = '·'.repeat(15) + '白'.repeat(15);
    expect(
      told(monthlyOvertime.check(record(half, { ...NOVEMBER, person }), { max: 0 }))[0]?.slice(1),
    ).toEqual([15 * 480 - 11 * 480, 0]);
  });

  it('cannot be judged while the holidays are not announced', () => {
    expect(
      told(monthlyOvertime.check(record(cells, { ...NOVEMBER, dayKind: () => null }), { max: 2160 })),
    ).toEqual([[[1], 'unjudged', 1]]);
  });
});
