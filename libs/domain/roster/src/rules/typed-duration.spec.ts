import { durationText, typedDuration } from './typed-duration';

describe('a length of time as people type it', () => {
  it.each([
    ['11', 660],
    ['11 h', 660],
    ['11小时', 660],
    ['7:30', 450],
    ['7：30', 450],
    ['7h30', 450],
    ['7 小时 30 分', 450],
    ['7.5', 450],
    ['0.25', 15],
    ['30 min', 30],
    ['30分钟', 30],
    ['0:30', 30],
    ['168', 10_080],
  ])('reads %s', (text, minutes) => {
    expect(typedDuration(text)).toBe(minutes);
  });

  it.each(['', 'long', '7:60', '-1', '1000000', '7:30:00'])('refuses %s', (text) => {
    expect(typedDuration(text)).toBeUndefined();
  });

  it.each([0, 15, 30, 60, 450, 660, 10_080])('reads %i minutes back as it wrote them', (minutes) => {
    expect(typedDuration(durationText(minutes))).toBe(minutes);
  });
});
