import { firstMonthRestedOn } from './months-rested-on';
import { PRESET_SCHEMES } from './scheme/preset-schemes';
import type { Criterion, PromotionScheme } from './scheme/scheme';

const PERSON = { grade: 'junior', gradeSince: '2026-07-18', hiredOn: '2025-03-02', day: '2026-11-20' };

function scheme(up: object, down: object[] = []): PromotionScheme {
  const criterion = (fields: object, id: string) => ({ id, ...fields }) as Criterion;
  const demotions = down.map((when, index) => ({
    ...{ id: `down-${index}`, from: 'junior', to: null, when: criterion(when, `d${index}`) },
  }));
  const steps = [{ from: 'junior', to: 'middle', requirement: criterion(up, 'u'), approval: [] }];
  return { ...(PRESET_SCHEMES[0]?.scheme as PromotionScheme), steps, demotions };
}
const ranks = { kind: 'month-ranks', side: 'outside', rank: 3, count: 3, run: 'consecutive' };

describe('the first month that a decision can have rested on', () => {
  it('is the earliest that any criterion about scores looks at', () => {
    const mean = { kind: 'mean-rank', best: 3, months: 3 };
    expect(firstMonthRestedOn(scheme(mean), PERSON)).toBe('2026-08-01');
    expect(firstMonthRestedOn(scheme(mean, [{ ...ranks, window: { kind: 'since-grade' } }]), PERSON)).toBe(
      '2026-07-01',
    );
    expect(firstMonthRestedOn(scheme(mean, [{ ...ranks, window: { kind: 'since-hire' } }]), PERSON)).toBe(
      '2025-03-01',
    );
  });

  it('reaches to the beginning of the quarter in which a window begins', () => {
    const quarters = { kind: 'quarter-grades', grades: ['A'], count: 1, run: 'cumulative' };
    const within = scheme({ ...quarters, window: { kind: 'months', months: 3 } });
    expect(firstMonthRestedOn(within, PERSON)).toBe('2026-06-01');
  });

  it('is none where the grade held is not judged by scores', () => {
    expect(firstMonthRestedOn(scheme({ kind: 'tenure', since: 'hire', months: 3 }), PERSON)).toBeNull();
    const mean = scheme({ kind: 'mean-rank', best: 3, months: 3 });
    expect(firstMonthRestedOn(mean, { ...PERSON, grade: 'senior' })).toBeNull();
  });
});
