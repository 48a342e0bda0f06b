import { earliestNeedMonth, isNeedMonth } from './earliest-need-month';

describe('the first month whose needs can change', () => {
  it.each([
    ['2026-11-22', null, '2026-11-01'],
    ['2026-11-22', '2026-10-31', '2026-11-01'],
    ['2026-11-30', '2026-11-30', '2026-12-01'],
    ['2026-12-31', '2026-12-06', '2027-01-01'],
  ])('is, on %s with everything closed through %s, %s', (today, closed, earliest) => {
    expect(earliestNeedMonth(today, closed)).toBe(earliest);
  });

  it.each([
    ['2026-10-01', false],
    ['2026-11-01', true],
    ['2026-11-02', false],
    ['2027-01-01', true],
  ])('lets %s be: %s', (from, may) => {
    expect(isNeedMonth(from, '2026-11-01')).toBe(may);
  });
});
