import { decideCorrection } from './appeal';
import { DEFAULT_REPEAT } from './ledger';
import { scoreStays } from './score-stays';
import { outOf100, WORKED_EXAMPLE } from './testing';

const scoring = (kpi: number) =>
  scoreStays({
    stays: [{ post: 'a', days: 30, template: WORKED_EXAMPLE }],
    figures: new Map([['kpi-line', outOf100(kpi)]]),
    ...{ ledger: [], repeat: DEFAULT_REPEAT, days: 20 },
  });

describe('a line corrected after an appeal', () => {
  it('raises the score or leaves it, and never lowers it', () => {
    expect(decideCorrection(scoring(80), scoring(85))).toEqual({ ok: true, gain: 5_00 });
    expect(decideCorrection(scoring(80), scoring(80))).toEqual({ ok: true, gain: 0 });
    expect(decideCorrection(scoring(80), scoring(79))).toEqual({
      ok: false,
      reason: 'would-lower',
      loss: 1_00,
    });
  });

  it('belongs to a score', () => {
    expect(decideCorrection({ outcome: 'not-scored', reason: 'no-data' }, scoring(80))).toMatchObject({
      reason: 'no-score',
    });
  });
});
