import { figureText, typedFigure } from './typed-figure';

describe('a figure that is typed', () => {
  it.each([
    ['42/1459', 'percent', 42, 1459],
    [' 42 ／ 1459 ', 'percent', 42, 1459],
    ['95', 'percent', 95, 100],
    ['95.5%', 'percent', 955, 1000],
    ['0', 'count', 0, 1],
    ['12.25', 'seconds', 1225, 100],
    ['88.5', 'points', 885, 10],
  ] as const)('%s of %s is %d/%d', (text, unit, numerator, denominator) => {
    expect(typedFigure(text, unit)).toEqual({ numerator, denominator });
  });

  it.each([
    ['', 'count'],
    ['5/0', 'percent'],
    ['12%', 'count'],
    ['-3', 'points'],
    ['1.234', 'points'],
    ['many', 'count'],
  ] as const)('%s of %s is none', (text, unit) => {
    expect(typedFigure(text, unit)).toBeUndefined();
  });

  it.each([
    ['42/1459', 'percent'],
    ['95%', 'percent'],
    ['95.5%', 'percent'],
    ['0', 'count'],
    ['12.25', 'seconds'],
  ] as const)('%s of %s is written as it was typed', (text, unit) => {
    const typed = typedFigure(text, unit);
    expect(typed && figureText(typed, unit)).toBe(text);
  });
});
