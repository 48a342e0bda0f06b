import fc from 'fast-check';
import { dayOf } from '../testing/day-of';
import { entriesOf, MONDAY } from '../testing/month-of';
import { minutesAlone, newHirePairing } from './new-hire-pairing';

const VALUE = { newDays: 30, experiencedDays: 180 };
const newHire = { id: 'new', code: '白', hiredOn: MONDAY - 29 };

describe('a new hire', () => {
  it('beside an experienced colleague of the team is not alone', () => {
    expect(newHirePairing.check(dayOf([newHire, { id: 'old', code: '白' }]), VALUE)).toEqual([]);
  });

  it('is alone until the evening shift comes, and beside another team all day', () => {
    expect(newHirePairing.check(dayOf([newHire, { id: 'old', code: '晚' }]), VALUE)).toMatchObject([
      { personId: 'new', measured: 390 },
    ]);
    expect(
      newHirePairing.check(dayOf([newHire, { id: 'old', code: '白', teamId: 'other' }]), VALUE),
    ).toMatchObject([{ personId: 'new', measured: 570 }]);
  });

  it('is one for 30 days, and nobody helps before 180', () => {
    expect(newHirePairing.check(dayOf([{ ...newHire, hiredOn: MONDAY - 30 }]), VALUE)).toEqual([]);
    const young = { id: 'young', code: '白', hiredOn: MONDAY - 179 };
    expect(newHirePairing.check(dayOf([newHire, young]), VALUE)).toHaveLength(1);
  });
});

describe('minutes alone', () => {
  it('are those that nobody else covers, counted one by one', () => {
    const [own] = entriesOf('白', MONDAY);
    if (!own) throw new Error('no duty');
    const others = fc.array(
      fc.record({ from: fc.integer({ min: -200, max: 700 }), length: fc.integer({ min: 1, max: 300 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(others, (times) => {
        const present = times.map(({ from, length }) => ({
          ...own,
          start: own.start + from,
          end: own.start + from + length,
        }));
        let alone = 0;
        for (let minute = own.start; minute < own.end; minute += 1) {
          if (!present.some(({ start, end }) => start <= minute && minute < end)) alone += 1;
        }
        expect(minutesAlone(own, present)).toBe(alone);
      }),
    );
  });
});
