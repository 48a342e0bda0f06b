import { placeShift } from '../shifts/place-shift';
import { MONDAY, SHANGHAI, templateOf } from '../testing/month-of';
import { nightHoursOn } from './night-hours-on';
import type { RuleSetting } from './rule-setting';

const setting = (
  value: { from: number; to: number; atLeast: number },
  from: number | null,
  through: number | null,
) =>
  ({
    ...{ id: 'n', version: 1, code: 'night-hours', value, from, through },
    strictness: { kind: 'hard', overridable: true },
  }) as RuleSetting;

const LATE = { from: 1380, to: 300, atLeast: 60 };
const night = (code: string, hours?: Parameters<typeof placeShift>[4]) => {
  const { night, nightMinutes } = placeShift(templateOf(code), 'p', MONDAY, SHANGHAI, hours);
  return [night, nightMinutes];
};

describe('the night hours of a department', () => {
  it('are the usual ones where none is set or holds', () => {
    const usual = { from: 1320, to: 360, atLeast: 120 };
    expect(nightHoursOn([], MONDAY)).toEqual(usual);
    expect(nightHoursOn([setting(LATE, MONDAY + 1, null)], MONDAY)).toEqual(usual);
  });

  it('change on the day from which they hold', () => {
    const early = { from: 1260, to: 300, atLeast: 120 };
    const settings = [setting(early, null, MONDAY - 1), setting(LATE, MONDAY, null)];
    expect([MONDAY - 1, MONDAY].map((day) => nightHoursOn(settings, day))).toEqual([early, LATE]);
  });

  it('say of the evening until 24:00 whether it is night work', () => {
    expect(night('晚')).toEqual([true, 120]);
    expect(night('晚', { from: 1320, to: 360, atLeast: 121 })).toEqual([false, 120]);
    expect(night('晚', LATE)).toEqual([true, 60]);
  });

  it('may begin after midnight, and then end on the same day', () => {
    expect(night('夜', { from: 0, to: 300, atLeast: 120 })).toEqual([true, 270]);
    expect(night('晚', { from: 0, to: 300, atLeast: 1 })).toEqual([false, 0]);
  });
});
