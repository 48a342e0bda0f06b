import fc from 'fast-check';
import { PRESET_TEMPLATES } from '../shifts/preset-templates';
import { PATTERNS, patternFor } from './pattern';

describe('a pattern', () => {
  it('rotates the rest day from person to person', () => {
    const week = { from: 0, through: 6 };
    const rests = [0, 1, 2].map(
      (index) =>
        [...patternFor({ days: ['day', 'day', 'day', 'day', 'day', 'day', 'rest'] }, week, index, 1)].find(
          ([, key]) => key === 'rest',
        )?.[0],
    );
    expect(rests).toEqual([6, 5, 4]);
  });

  it('uses templates that are shipped', () => {
    const keys = PRESET_TEMPLATES.map(({ key }) => key);
    for (const { days } of PATTERNS) for (const key of days) expect(keys).toContain(key);
  });

  it('gives every place of the cycle the same share over whole cycles, whatever the offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: -9, max: 9 }),
        fc.nat(50),
        (length, cycles, offset, index) => {
          const days = Array.from({ length }, (_, place) => String(place));
          const filled = [
            ...patternFor({ days }, { from: 100, through: 99 + length * cycles }, index, offset).values(),
          ];
          for (const day of days) expect(filled.filter((each) => each === day)).toHaveLength(cycles);
        },
      ),
    );
  });

  it('without days is refused', () => {
    expect(() => patternFor({ days: [] }, { from: 0, through: 1 }, 0, 1)).toThrow(RangeError);
  });
});
