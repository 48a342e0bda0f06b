import { PACK_RULES } from '../rules/packs';
import { monthWindow } from './month-window';

const DECEMBER = { from: '2026-12-01', through: '2026-12-31' };

describe('the days a month is read with', () => {
  it('are two weeks more on both sides without rules', () => {
    expect(monthWindow(DECEMBER, [])).toEqual({ from: '2026-11-17', through: '2027-01-14' });
  });

  it('reach as far as the longest window of the rules', () => {
    const rules = [
      { code: 'daily-minutes', value: { max: 480 } },
      { code: 'average-week', value: { max: 2880, weeks: 4 } },
    ] as const;
    expect(monthWindow(DECEMBER, rules)).toEqual({ from: '2026-11-03', through: '2027-01-28' });
  });

  it('reach back over a calendar month for the China pack', () => {
    const china = PACK_RULES.china.map(({ code, value }) => ({ code, value: { ...value } }));
    expect(monthWindow(DECEMBER, china).from <= '2026-11-01').toBe(true);
  });
});
