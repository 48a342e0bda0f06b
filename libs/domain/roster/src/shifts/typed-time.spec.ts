import { typedTime } from './typed-time';

describe('a time as people type it', () => {
  it.each([
    ['08:30', 510],
    ['8:30', 510],
    ['830', 510],
    ['0830', 510],
    ['8', 480],
    ['8.30', 510],
    ['８：３０', 510],
    ['8点', 480],
    ['8点半', 510],
    ['8点30分', 510],
    ['0:00', 0],
    ['24:00', 1440],
    ['30:00', 1800],
    ['次日 06:00', 1800],
    ['次日6:00', 1800],
    ['+1 06:00', 1800],
    ['06:00 next day', 1800],
    ['48:00', 2880],
  ])('reads %s', (text, minutes) => {
    expect(typedTime(text)).toBe(minutes);
  });

  it.each(['', 'noon', '8:60', '48:30', '次日 25:00', '12345', '-1:00', '次日'])('refuses %s', (text) => {
    expect(typedTime(text)).toBeUndefined();
  });
});
