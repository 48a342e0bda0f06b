import { withCleanAttendance } from './clean-attendance';
import { scoreMonth } from './score-month';
import { DEFAULT_REPEAT } from './ledger';
import { lineFor, outOf100, WORKED_EXAMPLE } from './testing';

const late = lineFor('late', {
  source: 'attendance',
  unit: 'count',
  scoring: { kind: 'deduct', each: 5_00 },
});
const template = {
  ...WORKED_EXAMPLE,
  parts: [
    { code: 'kpi', weight: 5000, lines: [lineFor('kpi-line')] },
    { code: 'attendance', weight: 5000, lines: [late] },
  ],
};

describe('attendance', () => {
  const total = (late?: number) => {
    const figures = new Map([['kpi-line', outOf100(80)]]);
    if (late !== undefined) figures.set('late', { numerator: late, denominator: 1 });
    const month = { template, ledger: [], repeat: DEFAULT_REPEAT, days: 20 };
    const result = scoreMonth({ ...month, figures: withCleanAttendance([template], figures) });
    return result.outcome === 'scored' ? result.score.total : null;
  };

  it('is 100 while nothing is written down, and loses so much for each occurrence', () => {
    expect([total(), total(0), total(2)]).toEqual([90_00, 90_00, 85_00]);
  });

  it('makes up no figure for any other line', () => {
    const known = new Map([['kpi-line', outOf100(80)]]);
    expect([...withCleanAttendance([template], known).keys()].sort()).toEqual(['kpi-line', 'late']);
    expect([...withCleanAttendance([WORKED_EXAMPLE], known).keys()]).toEqual(['kpi-line']);
  });

  it('alone makes no score: of whom nothing is known, nothing is made up', () => {
    expect(withCleanAttendance([template], new Map()).size).toBe(0);
  });
});
