import fc from 'fast-check';
import { record, told } from '../testing/month-of';
import { minimumRest } from './minimum-rest';

describe('minimum rest', () => {
  it('refuses a night at 0:00 after an evening until 24:00: no rest at all', () => {
    expect(told(minimumRest.check(record('晚夜'), { minutes: 660 }))).toEqual([[[2, 3], 0, 660]]);
  });

  it('measures 8 h 30 between an evening and the day after it', () => {
    expect(told(minimumRest.check(record('晚白'), { minutes: 660 }))).toEqual([[[2, 3], 510, 660]]);
    expect(minimumRest.check(record('晚白'), { minutes: 510 })).toEqual([]);
  });

  it('looks back into history, and ahead to what is published', () => {
    expect(told(minimumRest.check(record('白', { history: '晚' }), { minutes: 660 }))).toEqual([
      [[1, 2], 510, 660],
    ]);
    expect(told(minimumRest.check(record('晚', { after: '白' }), { minutes: 660 }))).toEqual([
      [[2, 3], 510, 660],
    ]);
    expect(minimumRest.check(record('休', { history: '晚白' }), { minutes: 660 })).toEqual([]);
  });

  it('never finds less with a higher limit', () => {
    const cells = fc.array(fc.constantFrom('白', '晚', '夜', '休', '·'), { minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(cells, fc.nat(1500), fc.nat(1500), (codes, a, b) => {
        const found = (minutes: number) => minimumRest.check(record(codes.join('')), { minutes }).length;
        expect(found(Math.max(a, b))).toBeGreaterThanOrEqual(found(Math.min(a, b)));
      }),
    );
  });
});
