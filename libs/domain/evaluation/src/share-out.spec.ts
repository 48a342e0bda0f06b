import fc from 'fast-check';
import { shareOut } from './share-out';

const of = (weights: Record<string, number>, whole?: number) =>
  Object.fromEntries(
    shareOut(
      Object.entries(weights).map(([code, weight]) => ({ code, weight })),
      whole,
    ),
  );

describe('spreading weight over what has data', () => {
  it('gives the weights of the worked example: 60, 10 and 10 of 80 become 75, 12.5 and 12.5 %', () => {
    expect(of({ kpi: 6000, attendance: 1000, supervisor: 1000 })).toEqual({
      kpi: 7500,
      attendance: 1250,
      supervisor: 1250,
    });
  });

  it('leaves nothing over where thirds do not go', () => {
    expect(of({ a: 1, b: 1, c: 1 })).toEqual({ a: 3334, b: 3333, c: 3333 });
  });

  it('spreads nothing over nothing', () => {
    expect([of({}), of({ a: 0 })]).toEqual([{}, {}]);
  });

  it('conserves the whole, keeps close to proportion, and does not mind the order', () => {
    const items = fc.uniqueArray(
      fc.record({ code: fc.string({ minLength: 1 }), weight: fc.integer({ min: 0, max: 10_000 }) }),
      { selector: ({ code }) => code, maxLength: 20 },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 10_000 }), (list, whole) => {
        const sum = list.reduce((total, { weight }) => total + weight, 0);
        fc.pre(sum > 0);
        const shares = shareOut(list, whole);
        expect([...shares.values()].reduce((total, share) => total + share, 0)).toBe(whole);
        for (const { code, weight } of list)
          expect(Math.abs((shares.get(code) ?? 0) - (weight * whole) / sum)).toBeLessThan(1);
        expect(Object.fromEntries(shareOut([...list].reverse(), whole))).toEqual(Object.fromEntries(shares));
      }),
    );
  });
});
