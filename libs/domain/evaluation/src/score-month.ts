import { clamp, roundHalfUp, WHOLE, type BasisPoints, type Points } from './points';
import type { Ratio } from './ratio';
import { readLedger, type LedgerEntry, type LedgerResult, type RepeatPolicy } from './ledger';
import { scoreValue } from './scoring';
import { shareOut } from './share-out';
import type { EvaluationTemplate, TemplateLine, TemplatePart } from './template';

/** Figures by the code of their line. No entry means no data, which is not zero: zero is a figure. */
export type Figures = ReadonlyMap<string, Ratio>;

/** One line behind a score: everything that is needed to compute its points again by hand. */
export type ScoreLine =
  | { code: string; part: string; line: TemplateLine; outcome: 'no-data' }
  | {
      code: string;
      part: string;
      line: TemplateLine;
      outcome: 'scored';
      value: Ratio;
      /** What the value is worth by itself. */
      score: Points;
      /** Basis points of the whole score once the weight of lines and parts without data was spread over the others. */
      weight: BasisPoints;
      /** score · weight / 10,000, rounded half-up: these add up to the weighted sum. */
      points: Points;
    };

/** A part with the weight it was given and the weight it has, which is 0 without data. */
export interface PartScore {
  code: string;
  given: BasisPoints;
  weight: BasisPoints;
  /** The sum of its lines. */
  points: Points;
}

export interface MonthlyScore {
  lines: readonly ScoreLine[];
  parts: readonly PartScore[];
  /** The sum of all lines. */
  weighted: Points;
  ledger: LedgerResult;
  /** Weighted sum and ledger, before floor and cap. */
  raw: Points;
  total: Points;
  bound: 'floor' | 'cap' | null;
}

export type ScoreOutcome =
  | { outcome: 'scored'; score: MonthlyScore }
  | { outcome: 'not-scored'; reason: 'too-few-days'; days: number; least: number }
  | { outcome: 'not-scored'; reason: 'no-data' };

export interface MonthToScore {
  template: EvaluationTemplate;
  figures: Figures;
  ledger: readonly LedgerEntry[];
  repeat: RepeatPolicy;
  /** Days worked in the month. */
  days: number;
}

/**
 * Score = weighted parts + ledger, within floor and cap. A line or part without data gives its weight to the others, visibly.
 * Source: domain book §8, with its worked example as a test.
 */
export function scoreMonth({ template, figures, ledger, repeat, days }: MonthToScore): ScoreOutcome {
  if (days < template.leastDays)
    return { outcome: 'not-scored', reason: 'too-few-days', days, least: template.leastDays };
  const weights = weightsOf(template, figures);
  if (weights.size === 0) return { outcome: 'not-scored', reason: 'no-data' };
  const lines = linesOf(template, figures, weights);
  return { outcome: 'scored', score: addedUp(template, lines, readLedger(ledger, repeat)) };
}

/** Every line of a template with what it earns under these weights. */
export function linesOf(
  { parts }: Pick<EvaluationTemplate, 'parts'>,
  figures: Figures,
  weights: ReadonlyMap<string, BasisPoints>,
): ScoreLine[] {
  return parts.flatMap((part) =>
    part.lines.map((line) => lineOf(part, line, figures.get(line.code), weights.get(line.code) ?? 0)),
  );
}

/** Parts, weighted sum and total of lines; the one place where a score is added up. */
export function addedUp(
  template: Pick<EvaluationTemplate, 'parts' | 'floor' | 'cap'>,
  lines: readonly ScoreLine[],
  ledger: LedgerResult,
): MonthlyScore {
  const parts = template.parts.map((part) => partOf(part, lines));
  const weighted = parts.reduce((sum, { points }) => sum + points, 0);
  const raw = weighted + ledger.total;
  const total = clamp(raw, { least: template.floor, most: template.cap });
  const bound = total > raw ? 'floor' : total < raw ? 'cap' : null;
  return { lines, parts, weighted, ledger, raw, total, bound };
}

/** Of `whole`, by code of the line: first between parts that have any data, then within each. */
export function weightsOf(
  { parts }: Pick<EvaluationTemplate, 'parts'>,
  figures: Figures,
  whole: BasisPoints = WHOLE,
): Map<string, BasisPoints> {
  const known = parts
    .map((part) => ({
      part,
      lines: part.lines.filter(({ code, weight }) => weight > 0 && figures.has(code)),
    }))
    .filter(({ lines }) => lines.length > 0);
  const ofParts = shareOut(
    known.map(({ part }) => part),
    whole,
  );
  const weights = new Map<string, BasisPoints>();
  for (const { part, lines } of known)
    for (const [code, weight] of shareOut(lines, ofParts.get(part.code) ?? 0)) weights.set(code, weight);
  return weights;
}

function lineOf(
  part: TemplatePart,
  line: TemplateLine,
  value: Ratio | undefined,
  weight: BasisPoints,
): ScoreLine {
  const base = { code: line.code, part: part.code, line };
  if (!value) return { ...base, outcome: 'no-data' };
  const score = scoreValue(line.scoring, value);
  return { ...base, outcome: 'scored', value, score, weight, points: weighted(score, weight) };
}

/** score · weight / 10,000, to the hundredth of a point, half-up. */
export function weighted(score: Points, weight: BasisPoints): Points {
  return roundHalfUp(BigInt(score) * BigInt(weight), BigInt(WHOLE));
}

/** A part as the sum of its lines. */
export function partOf({ code, weight: given }: TemplatePart, lines: readonly ScoreLine[]): PartScore {
  const own = lines.filter(isScored).filter((line) => line.part === code);
  const sum = (of: (line: ScoredLine) => number) => own.reduce((total, line) => total + of(line), 0);
  return { code, given, weight: sum(({ weight }) => weight), points: sum(({ points }) => points) };
}

export type ScoredLine = Extract<ScoreLine, { outcome: 'scored' }>;

export function isScored(line: ScoreLine): line is ScoredLine {
  return line.outcome === 'scored';
}
