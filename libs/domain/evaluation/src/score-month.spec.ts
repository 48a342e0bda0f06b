import fc from 'fast-check';
import { DEFAULT_REPEAT, type LedgerEntry } from './ledger';
import type { Ratio } from './ratio';
import { isScored, scoreMonth, type MonthlyScore } from './score-month';
import { lineFor, outOf100, WORKED_EXAMPLE } from './testing';
import { checkTemplate, type EvaluationTemplate } from './template';

const entry = (points: number): LedgerEntry => ({
  id: `e${points}`,
  day: '2026-10-20',
  points,
  violation: null,
  overturned: false,
});

function score(
  template: EvaluationTemplate,
  figures: Record<string, Ratio>,
  ledger: LedgerEntry[] = [],
): MonthlyScore {
  const month = {
    template,
    figures: new Map(Object.entries(figures)),
    ledger,
    repeat: DEFAULT_REPEAT,
    days: 21,
  };
  const result = scoreMonth(month);
  if (result.outcome !== 'scored') throw new Error(result.reason);
  return result.score;
}

describe('the score of a month', () => {
  const figures = {
    'kpi-line': outOf100(90),
    'attendance-line': outOf100(100),
    'supervisor-line': outOf100(80),
  };

  it('is the one of the worked example', () => {
    const found = score(WORKED_EXAMPLE, figures, [entry(-20_00), entry(3_00)]);
    expect(found.parts).toEqual([
      { code: 'kpi', given: 6000, weight: 7500, points: 67_50 },
      { code: 'inspection', given: 2000, weight: 0, points: 0 },
      { code: 'attendance', given: 1000, weight: 1250, points: 12_50 },
      { code: 'supervisor', given: 1000, weight: 1250, points: 10_00 },
    ]);
    expect([found.weighted, found.ledger.total, found.total, found.bound]).toEqual([
      90_00,
      -17_00,
      73_00,
      null,
    ]);
  });

  it('counts zero as a figure and no figure as none', () => {
    const zero = score(WORKED_EXAMPLE, { ...figures, 'inspection-line': outOf100(0) });
    expect(zero.weighted).toBe(54_00 + 10_00 + 8_00);
    expect(score(WORKED_EXAMPLE, figures).weighted).toBe(90_00);
  });

  it('stays between floor and cap and says which of them held it', () => {
    expect(score(WORKED_EXAMPLE, figures, [entry(-95_00)])).toMatchObject({
      raw: -5_00,
      total: 0,
      bound: 'floor',
    });
    expect(score(WORKED_EXAMPLE, figures, [entry(15_00)])).toMatchObject({ total: 100_00, bound: 'cap' });
    expect(score({ ...WORKED_EXAMPLE, cap: 120_00 }, figures, [entry(15_00)])).toMatchObject({
      total: 105_00,
      bound: null,
    });
  });

  it('is none below the least days of work, and none without any data', () => {
    const month = { template: WORKED_EXAMPLE, figures: new Map(), ledger: [], repeat: DEFAULT_REPEAT };
    expect(scoreMonth({ ...month, days: 9 })).toEqual({
      outcome: 'not-scored',
      reason: 'too-few-days',
      days: 9,
      least: 10,
    });
    expect(scoreMonth({ ...month, days: 10 })).toEqual({ outcome: 'not-scored', reason: 'no-data' });
  });

  it('spreads the weight of a missing line within its part first', () => {
    const lines = [
      lineFor('a', { weight: 5000 }),
      lineFor('b', { weight: 2500 }),
      lineFor('c', { weight: 2500 }),
    ];
    const template = { ...WORKED_EXAMPLE, parts: [{ code: 'kpi', weight: 10_000, lines }] };
    const found = score(template, { a: outOf100(80), b: outOf100(50) });
    expect(found.lines.map((line) => (isScored(line) ? [line.weight, line.points] : null))).toEqual([
      [6667, 53_34],
      [3333, 16_67],
      null,
    ]);
  });
});

const template = fc
  .array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((weights): EvaluationTemplate => ({
    ...WORKED_EXAMPLE,
    parts: weights.map((own, part) => ({
      code: `p${part}`,
      weight: own.reduce((sum, weight) => sum + weight, 0),
      lines: own.map((weight, line) => lineFor(`p${part}l${line}`, { weight })),
    })),
  }));
const values = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 })), { minLength: 20, maxLength: 20 });

function figuresOf({ parts }: EvaluationTemplate, drawn: readonly (number | null)[]): Record<string, Ratio> {
  return Object.fromEntries(
    parts
      .flatMap(({ lines }) => lines)
      .flatMap(({ code }, index) => {
        const numerator = drawn[index];
        return numerator === null || numerator === undefined ? [] : [[code, { numerator, denominator: 100 }]];
      }),
  ) as Record<string, Ratio>;
}

describe('whatever the template and the figures', () => {
  it('lines add up to the total and their weights to the whole', () => {
    fc.assert(
      fc.property(template, values, (one, drawn) => {
        const figures = figuresOf(one, drawn);
        fc.pre(Object.keys(figures).length > 0);
        const found = score(one, figures);
        const lines = found.lines.filter(isScored);
        expect(lines.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(found.weighted);
        expect(found.parts.reduce((sum, { points }) => sum + points, 0)).toBe(found.weighted);
      }),
    );
  });

  it('the order of parts, lines and entries does not matter', () => {
    fc.assert(
      fc.property(template, values, (one, drawn) => {
        const figures = figuresOf(one, drawn);
        fc.pre(Object.keys(figures).length > 0);
        const turned = {
          ...one,
          parts: [...one.parts].reverse().map((part) => ({ ...part, lines: [...part.lines].reverse() })),
        };
        const entries = [entry(-2_00), entry(5_00)];
        const [found, other] = [score(one, figures, entries), score(turned, figures, entries.reverse())];
        const byCode = ({ lines }: MonthlyScore) => [...lines].sort((a, b) => (a.code < b.code ? -1 : 1));
        expect(byCode(other)).toEqual(byCode(found));
        expect([other.total, other.ledger]).toEqual([found.total, found.ledger]);
      }),
    );
  });

  it('a better figure never makes a worse score', () => {
    fc.assert(
      fc.property(template, values, fc.nat(), fc.nat(10_000), (one, drawn, which, more) => {
        const figures = figuresOf(one, drawn);
        const known = Object.entries(figures);
        const [code, value] = known[which % known.length] ?? [];
        fc.pre(code !== undefined && value !== undefined);
        const better = { ...value, numerator: value.numerator + more };
        expect(score(one, { ...figures, [code]: better }).total).toBeGreaterThanOrEqual(
          score(one, figures).total,
        );
      }),
    );
  });
});

describe('a template', () => {
  it('is in order as in the worked example', () => {
    expect(checkTemplate(WORKED_EXAMPLE)).toEqual([]);
  });

  it('says everything that is wrong with it', () => {
    const lines = [
      lineFor('a', { weight: 4000 }),
      lineFor('a', { weight: 5000, scoring: { kind: 'deduct', each: 0 } }),
    ];
    const bad: EvaluationTemplate = {
      parts: [
        { code: 'kpi', weight: 5000, lines },
        { code: 'empty', weight: -1, lines: [] },
      ],
      floor: 100_00,
      cap: 100_00,
      leastDays: 40,
    };
    expect(checkTemplate(bad)).toEqual([
      { code: 'part-weights', sum: 4999 },
      { code: 'line-weights', part: 'kpi', sum: 9000 },
      { code: 'no-lines', part: 'empty' },
      { code: 'same-code', of: 'a' },
      { code: 'bad-weight', of: 'empty' },
      { code: 'bad-bounds' },
      { code: 'bad-days' },
      { code: 'scoring', line: 'a', problem: 'points-out-of-range' },
    ]);
  });
});
