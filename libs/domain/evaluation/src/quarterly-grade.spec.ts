import { countsForQuarter, DEFAULT_QUARTER, gradeQuarter, quarterOf } from './quarterly-grade';

const grade = (totals: number[], breaches = 0) => gradeQuarter(totals, breaches, DEFAULT_QUARTER);

describe('the grade of a quarter', () => {
  it.each([
    [[90_00, 90_00, 90_00], 'A'],
    [[89_99, 90_00, 90_00], 'A'],
    [[89_98, 90_00, 90_00], 'B'],
    [[80_00, 80_00], 'B'],
    [[79_99, 79_99], 'C'],
    [[60_00, 60_00], 'C'],
    [[59_99, 59_99], 'D'],
  ])('of %j is %s', (totals, expected) => {
    expect(grade(totals)).toMatchObject({ outcome: 'graded', grade: expected });
  });

  it('rounds the mean half-up before it is compared', () => {
    expect(grade([89_99, 90_00])).toMatchObject({ mean: 90_00, grade: 'A' });
  });

  it('needs two scored months', () => {
    expect(grade([95_00])).toEqual({ outcome: 'not-graded', months: 1, least: 2 });
    expect(grade([])).toMatchObject({ outcome: 'not-graded' });
  });

  it('is overridden by two serious breaches, as a line of its own', () => {
    expect(grade([95_00, 95_00], 1)).toMatchObject({ grade: 'A', override: null });
    expect(grade([95_00, 95_00], 2)).toMatchObject({
      grade: 'D',
      byMean: 'A',
      override: { reason: 'serious-breaches', breaches: 2, limit: 2 },
    });
  });

  it('counts failed months', () => {
    expect(grade([59_99, 60_00, 80_00])).toMatchObject({ failed: 1 });
  });
});

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-01-01', '2026-03-31'],
    ['2026-11-22', '2026-10-01', '2026-12-31'],
    ['2028-02-29', '2028-01-01', '2028-03-31'],
  ])('that %s lies in goes from %s through %s', (day, from, through) => {
    expect(quarterOf(day)).toEqual({ from, through });
  });

  it('counts months that are scored and locked', () => {
    expect(countsForQuarter({ state: 'locked', total: 0 })).toBe(true);
    expect(countsForQuarter({ state: 'locked', total: null })).toBe(false);
    expect(countsForQuarter({ state: 'published', total: 90_00 })).toBe(false);
  });
});
