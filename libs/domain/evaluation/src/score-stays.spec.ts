import fc from 'fast-check';
import { DEFAULT_REPEAT } from './ledger';
import type { Ratio } from './ratio';
import { isScored, scoreMonth } from './score-month';
import { scoreStays, type PersonScore, type Stay } from './score-stays';
import { lineFor, outOf100, WORKED_EXAMPLE } from './testing';
import type { EvaluationTemplate } from './template';

const OTHER: EvaluationTemplate = {
  ...WORKED_EXAMPLE,
  parts: [{ code: 'kpi', weight: 10_000, lines: [lineFor('recovery')] }],
};
const stay = (post: string, days: number, template = WORKED_EXAMPLE): Stay => ({ post, days, template });
const month = { ledger: [], repeat: DEFAULT_REPEAT, days: 21 };

function score(stays: Stay[], figures: Record<string, Ratio>): PersonScore {
  const result = scoreStays({ ...month, stays, figures: new Map(Object.entries(figures)) });
  if (result.outcome !== 'scored') throw new Error(result.reason);
  return result.score;
}

describe('the score of somebody who changes post', () => {
  const figures = { 'kpi-line': outOf100(90), recovery: outOf100(60) };

  it('goes by the days in each post', () => {
    const found = score([stay('a', 10), stay('b', 20, OTHER)], figures);
    expect(found.stays.map(({ post, weight }) => [post, weight])).toEqual([
      ['a', 3333],
      ['b', 6667],
    ]);
    expect([found.weighted, found.total]).toEqual([30_00 + 40_00, 70_00]);
  });

  it('leaves a post without any data out, and shows it with no weight', () => {
    const found = score([stay('a', 10), stay('b', 20, OTHER)], { 'kpi-line': outOf100(90) });
    expect(found.stays.map(({ weight }) => weight)).toEqual([10_000, 0]);
    expect(found.total).toBe(90_00);
  });

  it('is bounded as the last post says, and not given below its least days', () => {
    const strict = { ...OTHER, leastDays: 25 };
    const input = { ...month, figures: new Map(Object.entries(figures)) };
    expect(scoreStays({ ...input, stays: [stay('a', 10), stay('b', 20, strict)] })).toMatchObject({
      outcome: 'not-scored',
      reason: 'too-few-days',
    });
    expect(scoreStays({ ...input, stays: [stay('b', 20, strict), stay('a', 10)] }).outcome).toBe('scored');
    expect(scoreStays({ ...input, stays: [] })).toEqual({ outcome: 'not-scored', reason: 'no-data' });
  });

  const value = fc.option(
    fc.integer({ min: 0, max: 100 }).map((points) => outOf100(points)),
    { nil: undefined },
  );
  const known = fc
    .record({ 'kpi-line': value, 'inspection-line': value, 'attendance-line': value, recovery: value })
    .map(
      (values) =>
        new Map(Object.entries(values).flatMap(([code, ratio]) => (ratio ? [[code, ratio] as const] : []))),
    );

  it('with one post is the score of the month', () => {
    fc.assert(
      fc.property(known, (some) => {
        const one = scoreStays({ ...month, stays: [stay('a', 30)], figures: some });
        const same = scoreMonth({ ...month, template: WORKED_EXAMPLE, figures: some });
        if (one.outcome !== 'scored' || same.outcome !== 'scored') {
          expect(one).toEqual(same);
          return;
        }
        expect([one.score.stays[0]?.lines, one.score.total]).toEqual([same.score.lines, same.score.total]);
      }),
    );
  });

  it('always adds up: weights to the whole, lines to the sum', () => {
    fc.assert(
      fc.property(
        known,
        fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
        (some, days) => {
          const stays = days.map((each, index) =>
            stay(`p${index}`, each, index % 2 ? OTHER : WORKED_EXAMPLE),
          );
          const found = scoreStays({ ...month, stays, figures: some });
          if (found.outcome !== 'scored') return;
          const lines = found.score.stays.flatMap((each) => each.lines).filter(isScored);
          expect(lines.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
          expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(found.score.weighted);
        },
      ),
    );
  });
});
