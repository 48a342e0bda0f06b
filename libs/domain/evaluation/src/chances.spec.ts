import { chancesOf, mostOf } from './chances';
import { DEFAULT_REPEAT } from './ledger';
import { scoreStays } from './score-stays';
import { outOf100, WORKED_EXAMPLE } from './testing';

describe('what would raise a score most', () => {
  it('is cap less score times weight, the greatest first, full lines left out', () => {
    const figures = new Map([
      ['kpi-line', outOf100(90)],
      ['inspection-line', outOf100(50)],
      ['attendance-line', outOf100(100)],
    ]);
    const stays = [{ post: 'a', days: 30, template: WORKED_EXAMPLE }];
    const found = scoreStays({ stays, figures, ledger: [], repeat: DEFAULT_REPEAT, days: 20 });
    if (found.outcome !== 'scored') throw new Error(found.reason);
    expect(chancesOf(found.score).map(({ code, gain }) => [code, gain])).toEqual([
      ['inspection-line', 11_11],
      ['kpi-line', 6_67],
    ]);
    expect(found.score.total + 11_11 + 6_67).toBe(100_00);
  });

  it('reaches as far as the scoring gives', () => {
    const tiers = [80_00, 110_00].map((points) => ({ from: { numerator: 1, denominator: 1 }, points }));
    expect(mostOf({ kind: 'tiers', better: 'more', tiers })).toBe(110_00);
    expect(mostOf({ kind: 'yes-no', yes: 0, no: 90_00 })).toBe(90_00);
    expect(mostOf({ kind: 'deduct', each: 5_00 })).toBe(100_00);
  });
});
