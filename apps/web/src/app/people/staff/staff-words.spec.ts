import { toHours, toMinutes } from './staff-words';

describe('hours of a week', () => {
  it.each([
    ['40', 2400],
    ['37.5', 2250],
    ['３７．５', 2250],
    [' 0 ', 0],
    ['80', 4800],
    ['80.01', undefined],
    ['', undefined],
    ['-8', undefined],
    ['forty', undefined],
    ['1e2', undefined],
  ])('%p are %p minutes', (typed, minutes) => {
    expect(toMinutes(typed)).toBe(minutes);
  });

  it.each([
    [2400, '40'],
    [2250, '37.5'],
    [2225, '37.08'],
    [0, '0'],
  ])('%p minutes are written %p', (minutes, hours) => {
    expect(toHours(minutes)).toBe(hours);
  });
});
