import { shownHours } from './shown-hours';

describe('hours that are shown', () => {
  it.each([
    [0, 0],
    [450, 7.5],
    [465, 7.75],
    [470, 7.75],
    [475, 8],
    [-20, -0.25],
  ])('are %i minutes to the quarter: %d', (minutes, hours) => {
    expect(shownHours(minutes)).toBe(hours);
  });
});
