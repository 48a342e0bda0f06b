import fc from 'fast-check';
import { clockTime, minutesOf } from './clock-time';

describe('a clock time', () => {
  it.each([
    [0, '00:00'],
    [510, '08:30'],
    [1440, '24:00'],
    [1800, '+1 06:00'],
    [2880, '+1 24:00'],
  ])('%d is %s', (minutes, text) => {
    expect(clockTime(minutes)).toBe(text);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2880 }), (minutes) =>
        expect(minutesOf(clockTime(minutes))).toBe(minutes),
      ),
    );
  });

  it.each([
    ['8:30', 510],
    ['８：３０', 510],
    ['3.00', 180],
    ['+106:00', 1800],
  ])('may be typed as %s', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  it.each(['', '8', '24:01', '25:00', '8:60', 'x'])('is not %j', (text) => {
    expect(minutesOf(text)).toBeUndefined();
  });
});
