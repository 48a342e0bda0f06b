import fc from 'fast-check';
import { record, told } from '../testing/month-of';
import { consecutiveWorkDays } from './consecutive-work-days';

describe('consecutive work days', () => {
  it('of seven break a limit of six', () => {
    expect(
      told(consecutiveWorkDays.check(record('·白白白白白白白休', { history: '·' }), { max: 6 })),
    ).toEqual([[[3, 4, 5, 6, 7, 8, 9], 7, 6]]);
  });

  it('go on from the month before', () => {
    expect(
      told(consecutiveWorkDays.check(record('白白休', { history: '·白白白白白' }), { max: 6 }))[0]?.slice(1),
    ).toEqual([7, 6]);
    expect(consecutiveWorkDays.check(record('白休', { history: '·白白白白白' }), { max: 6 })).toEqual([]);
  });

  it('cannot be judged when they begin on the first day that is known', () => {
    expect(told(consecutiveWorkDays.check(record('白白休白'), { max: 6 }))).toEqual([
      [[2, 3], 'unjudged', -4],
    ]);
  });

  it('may be too few', () => {
    expect(told(consecutiveWorkDays.check(record('休白休白白休', { history: '·' }), { min: 2 }))).toEqual([
      [[3], 1, 2],
    ]);
  });

  it('agree with counting by hand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 31 }),
        fc.integer({ min: 1, max: 7 }),
        (days, max) => {
          const cells = days.map((works) => (works ? '白' : '休')).join('');
          const longer = cells
            .split(/休+/)
            .filter((run) => run.length > max)
            .map((run) => run.length);
          const found = consecutiveWorkDays.check(record(cells, { history: '·' }), { max });
          expect(told(found).map(([, measured]) => measured)).toEqual(longer);
        },
      ),
    );
  });
});
