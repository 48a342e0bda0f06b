import { betterOf, firstScoring, withUnit } from './change-scoring';
import { checkScoring } from './scoring';
import { KPI_UNITS } from './template';
import { figureText } from './typed-figure';
import { lineFor } from './testing';

const percent = (numerator: number) => ({ numerator, denominator: 10_000 });

describe('a line that is changed', () => {
  it.each(
    KPI_UNITS.flatMap((unit) =>
      (['linear', 'tiers', 'yes-no', 'deduct'] as const).map((kind) => [kind, unit] as const),
    ),
  )('begins as a %s of %s that can be used', (kind, unit) => {
    expect(checkScoring(firstScoring(kind, unit))).toEqual([]);
  });

  it('keeps the numbers people read when its unit changes, and back', () => {
    const rate = lineFor('rate', {
      unit: 'percent',
      scoring: { kind: 'linear', floor: percent(8000), target: percent(9550), cap: 100_00 },
    });
    const seconds = withUnit(rate, 'seconds');
    const texts = ({ scoring, unit }: typeof rate) =>
      scoring.kind === 'linear'
        ? [scoring.floor, scoring.target].map((value) => figureText(value, unit))
        : [];
    expect([texts(rate), texts(seconds)]).toEqual([
      ['80.00%', '95.50%'],
      ['80.00', '95.50'],
    ]);
    expect(texts(withUnit(seconds, 'percent'))).toEqual(texts(rate));
    expect(withUnit(seconds, 'minutes').scoring).toEqual(seconds.scoring);
  });

  it('turns tiers with it, and leaves what has no bounds', () => {
    const tiers = lineFor('t', {
      unit: 'count',
      scoring: {
        kind: 'tiers',
        better: 'less',
        tiers: [{ from: { numerator: 1, denominator: 3 }, points: 1 }],
      },
    });
    expect(withUnit(tiers, 'percent').scoring).toMatchObject({
      tiers: [{ from: { numerator: 1, denominator: 300 }, points: 1 }],
    });
    const each = lineFor('e', { scoring: { kind: 'deduct', each: 5_00 } });
    expect(withUnit(each, 'percent').scoring).toEqual(each.scoring);
  });

  it('says which way is better', () => {
    const line = (floor: number, target: number) =>
      betterOf({ kind: 'linear', floor: percent(floor), target: percent(target), cap: 100_00 });
    expect([line(80, 95), line(95, 80), betterOf({ kind: 'deduct', each: 1 })]).toEqual([
      'more',
      'less',
      null,
    ]);
  });
});
