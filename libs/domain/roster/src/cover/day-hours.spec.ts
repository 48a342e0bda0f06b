import fc from 'fast-check';
import { areDayHours, hoursText, typedHours } from './day-hours';

describe('hours of a day', () => {
  it.each([
    ['11:00-13:00', 660, 780],
    ['11:00–13:00', 660, 780],
    ['１１：００～１３：００', 660, 780],
    ['11点到13点', 660, 780],
    ['11:00 to 13:00', 660, 780],
    ['8-12', 480, 720],
    ['15:00—24:00', 900, 1440],
    ['22:00-6:00', 1320, 1800],
    ['22:00–次日 06:00', 1320, 1800],
    ['0:00-24:00', 0, 1440],
    ['09:00-09:00', 540, 1980],
  ])('are typed as %s', (text, from, to) => {
    expect(typedHours(text)).toEqual({ from, to });
  });

  it.each(['', '11:00', '11:00-', '白班', '11-12-13', '25:00-26:00', '11:60-12:00', '8:00–次日 09:00'])(
    'are not %j',
    (text) => {
      expect(typedHours(text)).toBeUndefined();
    },
  );

  it('are read back as they are written', () => {
    const hours = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(hours, (each) => {
        expect(areDayHours(each)).toBe(true);
        expect(typedHours(hoursText(each))).toEqual(each);
      }),
    );
  });
});
