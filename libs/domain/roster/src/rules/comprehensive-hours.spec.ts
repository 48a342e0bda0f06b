import { dayNumber } from '@banke/domain/calendar';
import { PERSON, record, told } from '../testing/month-of';
import { checkPerson } from './check-rules';
import { comprehensiveHours } from './comprehensive-hours';
import { excludeEachOther, type RuleSetting } from './rule-setting';

const NOVEMBER = { from: dayNumber('2026-11-01') };
const DECEMBER = { from: dayNumber('2026-12-01') };
// November 2026 has 21 weekdays: 168 h. December has 23: 184 h.
const twentyOne = '白'.repeat(21) + '休'.repeat(9);
const twentyTwo = '白'.repeat(22) + '休'.repeat(8);

describe('comprehensive hours of a month', () => {
  const month = (cells: string, overtime: number) =>
    comprehensiveHours.check(record(cells, NOVEMBER), { period: 'month', overtime });

  it('are kept by as many shifts as it has workdays, however they lie, and broken by one more', () => {
    expect(month(twentyOne, 0)).toEqual([]);
    expect(told(month(twentyTwo, 0)).map((found) => found.slice(1))).toEqual([[22 * 480, 21 * 480]]);
    expect(month(twentyTwo, 480)).toEqual([]);
    expect(month(twentyTwo, 479)).toHaveLength(1);
  });

  it('are those of the named team alone', () => {
    const of = (teamId: string) =>
      comprehensiveHours.check(record(twentyTwo, NOVEMBER), { period: 'month', overtime: 0, teamId }).length;
    expect([of('team'), of('other')]).toEqual([1, 0]);
  });

  it('leave work on holidays out, as it is paid: beside the sum, and no part of it', () => {
    const holiday = (day: number) =>
      day === NOVEMBER.from + 1 ? ('holiday' as const) : (day + 3) % 7 >= 5 ? 'weekend' : 'workday';
    const of = (cells: string) =>
      told(
        comprehensiveHours.check(record(cells, { ...NOVEMBER, dayKind: holiday }), {
          ...{ period: 'month', overtime: 0 },
        }),
      ).map((found) => found.slice(1));
    expect(of(twentyOne)).toEqual([]);
    expect(of(twentyTwo)).toEqual([[21 * 480, 20 * 480]]);
  });

  it('cannot be judged while its holidays are not announced', () => {
    const found = comprehensiveHours.check(record('白', { ...NOVEMBER, dayKind: () => null }), {
      ...{ period: 'month', overtime: 0 },
    });
    expect(told(found)).toEqual([[[1], 'unjudged', 1]]);
  });
});

describe('comprehensive hours of a quarter', () => {
  // October has 22 weekdays, November 21, December 23: 66 shifts.
  const october = '白'.repeat(31);
  const check = (cells: string, past: string, facts: object = {}) =>
    comprehensiveHours.check(record(cells, { ...DECEMBER, history: past, ...facts }), {
      ...{ period: 'quarter', overtime: 0 },
    });

  it('let a quiet month make up for a busy one', () => {
    expect(check('白'.repeat(14).padEnd(31, '休'), october + twentyOne)).toEqual([]);
    expect(
      told(check('白'.repeat(15).padEnd(31, '休'), october + twentyOne)).map((found) => found.slice(1)),
    ).toEqual([[67 * 480, 66 * 480]]);
  });

  it('cannot be judged without its first months, unless what is known is too much already', () => {
    expect(told(check(twentyOne.slice(0, 31), twentyOne))).toEqual([[[31], 'unjudged', -30]]);
    const heavy = '白'.repeat(30);
    expect(check('白'.repeat(31), heavy)).toMatchObject([{ verdict: 'unjudged' }]);
    const whole = { person: { ...PERSON, employed: [{ from: NOVEMBER.from, through: null }] } };
    expect(check('白'.repeat(31), heavy, whole)).toMatchObject([{ verdict: 'breach', measured: 61 * 480 }]);
  });
});

describe('who is under comprehensive hours', () => {
  const strictness = { kind: 'soft', weight: 1 } as const;
  const always = { version: 1, strictness, from: null, through: null };
  const weekly = { ...always, id: 'w', code: 'weekly-minutes', value: { max: 2400 } } as RuleSetting;
  const averaged = (more: object) =>
    ({
      ...{ ...always, id: 'c', code: 'comprehensive-hours', value: { period: 'month', overtime: 2160 } },
      ...more,
    }) as RuleSetting;
  const codes = (...settings: RuleSetting[]) =>
    checkPerson(
      record('白白白白白白休白白白白白白休', { from: dayNumber('2026-11-02'), history: '休' }),
      settings,
    )
      .filter(({ verdict }) => verdict === 'breach')
      .map(({ code }) => code);

  it('is not held against the limits of a week', () => {
    expect(codes(weekly)).toEqual(['weekly-minutes', 'weekly-minutes']);
    expect(codes(weekly, averaged({}))).toEqual([]);
    expect(
      codes(weekly, averaged({ value: { period: 'month', overtime: 0, teamId: 'other' } })),
    ).toHaveLength(2);
  });

  it('is not held against the overtime of a month, as long as the sum holds on all of it', () => {
    const overtime = { ...always, id: 'o', code: 'monthly-overtime', value: { max: 0 } } as RuleSetting;
    const busy = record(twentyTwo, NOVEMBER);
    const of = (...settings: RuleSetting[]) => checkPerson(busy, settings).map(({ code }) => code);
    const quarter = (more: object = {}) => averaged({ value: { period: 'quarter', overtime: 0 }, ...more });
    expect(of(overtime)).toEqual(['monthly-overtime']);
    expect(of(overtime, quarter())).toEqual(['comprehensive-hours']);
    expect(of(overtime, quarter({ from: NOVEMBER.from + 1 }))).toContain('monthly-overtime');
  });

  it('is under one such rule a day', () => {
    const exclude = (teamId: string | undefined, other: string | undefined) =>
      excludeEachOther(
        'comprehensive-hours',
        { period: 'month', overtime: 0, ...(teamId && { teamId }) },
        { period: 'quarter', overtime: 0, ...(other && { teamId: other }) },
      );
    expect([exclude('a', 'a'), exclude('a', undefined), exclude(undefined, undefined)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(exclude('a', 'b')).toBe(false);
    expect(excludeEachOther('weekly-minutes', { max: 2400 }, { max: 2640 })).toBe(false);
  });

  it('is held against them in weeks that are not wholly within its dates', () => {
    expect(codes(weekly, averaged({ from: dayNumber('2026-11-09') }))).toEqual(['weekly-minutes']);
    expect(codes(weekly, averaged({ from: dayNumber('2026-11-10') }))).toEqual([
      'weekly-minutes',
      'weekly-minutes',
    ]);
  });
});
