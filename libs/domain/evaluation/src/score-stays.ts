import { clamp, WHOLE, type BasisPoints, type Points } from './points';
import { readLedger, type LedgerEntry, type LedgerResult, type RepeatPolicy } from './ledger';
import { linesOf, partOf, weightsOf, type Figures, type PartScore, type ScoreLine } from './score-month';
import { shareOut } from './share-out';
import type { EvaluationTemplate } from './template';

/** A post somebody held in a month, and on how many of its days. */
export interface Stay {
  post: string;
  template: EvaluationTemplate;
  days: number;
}

export interface StayScore {
  post: string;
  days: number;
  /** Basis points of the whole score; 0 for a post without any data. */
  weight: BasisPoints;
  lines: readonly ScoreLine[];
  parts: readonly PartScore[];
}

/** The score of a month over every post that was held in it. */
export interface PersonScore {
  stays: readonly StayScore[];
  /** The sum of all lines of all posts. */
  weighted: Points;
  ledger: LedgerResult;
  /** Weighted sum and ledger, before floor and cap. */
  raw: Points;
  total: Points;
  bound: 'floor' | 'cap' | null;
}

export type PersonOutcome =
  | { outcome: 'scored'; score: PersonScore }
  | { outcome: 'not-scored'; reason: 'too-few-days'; days: number; least: number }
  | { outcome: 'not-scored'; reason: 'no-data' };

export interface StaysToScore {
  /** In order of time: the last one says floor, cap and the least days. */
  stays: readonly Stay[];
  figures: Figures;
  ledger: readonly LedgerEntry[];
  repeat: RepeatPolicy;
  /** Days worked in the month, whatever the post. */
  days: number;
}

/**
 * Who changes post in mid-month is scored by the days in each: the whole is shared out between posts that have data, by days
 * and the largest remainder, then within each as its template says. With one post it is `scoreMonth`. Source: domain book §8.
 */
export function scoreStays({ stays, figures, ledger, repeat, days }: StaysToScore): PersonOutcome {
  const last = stays.at(-1);
  if (!last) return { outcome: 'not-scored', reason: 'no-data' };
  const { floor, cap, leastDays } = last.template;
  if (days < leastDays) return { outcome: 'not-scored', reason: 'too-few-days', days, least: leastDays };
  const known = stays.flatMap(({ template, days: weight }, index) =>
    weight > 0 && weightsOf(template, figures).size > 0 ? [{ code: String(index), weight }] : [],
  );
  if (known.length === 0) return { outcome: 'not-scored', reason: 'no-data' };
  const shares = shareOut(known, WHOLE);
  const scored = stays.map((stay, index) => scoreStay(stay, figures, shares.get(String(index)) ?? 0));
  const weighted = sumOf(scored.flatMap(({ parts }) => parts));
  const read = readLedger(ledger, repeat);
  const raw = weighted + read.total;
  const total = clamp(raw, { least: floor, most: cap });
  const bound = total > raw ? 'floor' : total < raw ? 'cap' : null;
  return { outcome: 'scored', score: { stays: scored, weighted, ledger: read, raw, total, bound } };
}

function scoreStay({ post, days, template }: Stay, figures: Figures, weight: BasisPoints): StayScore {
  const weights = weight > 0 ? weightsOf(template, figures, weight) : new Map<string, BasisPoints>();
  const lines = linesOf(template, figures, weights);
  return { post, days, weight, lines, parts: template.parts.map((part) => partOf(part, lines)) };
}

const sumOf = (parts: readonly PartScore[]) => parts.reduce((sum, { points }) => sum + points, 0);
