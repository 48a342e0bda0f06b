import { covariance, deviationsOf, highestCovariance, type Deviations } from './moments';

/** A finished attempt in numbers. */
export interface ScoredAttempt {
  total: number;
  /** By item; nothing answered is 0, null: this attempt did not hold the item. */
  marks: readonly (number | null)[];
}

/** Null: not defined, which is not the same as 0. */
export interface ItemStatistics {
  /** How many attempts held the item. */
  attempts: number;
  /** Mean mark ÷ maximum, 0 to 1. */
  facility: number | null;
  /** Of the mark, in marks. */
  standardDeviation: number | null;
  /** Percent: correlation of the mark with the rest of the attempt. */
  discriminationIndex: number | null;
  /** Percent of the highest covariance that these marks could have had with the rest. */
  discriminativeEfficiency: number | null;
  /** Percent of what spreads the totals. */
  effectiveWeight: number | null;
}

interface Weighed {
  statistics: Omit<ItemStatistics, 'effectiveWeight'>;
  withTotal: number;
}

/**
 * What finished attempts say about each item, as Moodle’s quiz statistics define it. With x the mark of the item, T the
 * total and o = T − x, moments by n−1: discrimination index 100·cov(x,o)/√(var x·var o), discriminative efficiency
 * 100·cov(x,o)/cov(sorted x, sorted o), effective weight 100·√cov(x,T)/Σ√cov(x,T), where an item of negative covariance
 * has none and is left out of the sum. Source: Moodle, quiz statistics calculations.
 */
export function itemStatistics(
  items: readonly { maximum: number }[],
  attempts: readonly ScoredAttempt[],
): ItemStatistics[] {
  const weighed = items.map(({ maximum }, index) => weigh(index, maximum, attempts));
  const roots = weighed.reduce((sum, { withTotal }) => sum + Math.sqrt(Math.max(0, withTotal)), 0);
  return weighed.map(({ statistics, withTotal }) => ({
    ...statistics,
    effectiveWeight: roots === 0 || withTotal < 0 ? null : (100 * Math.sqrt(withTotal)) / roots,
  }));
}

/** Σ of the n−1 variances of the marks, for the consistency of the whole. */
export function sumOfVariances(items: readonly unknown[], attempts: readonly ScoredAttempt[]): number {
  return items.reduce<number>((sum, _, index) => sum + pairsOf(index, attempts).x.variance, 0);
}

function weigh(index: number, maximum: number, attempts: readonly ScoredAttempt[]): Weighed {
  const { x, o, T } = pairsOf(index, attempts);
  const withRest = covariance(x, o);
  const spread = Math.sqrt(x.variance * o.variance);
  const highest = highestCovariance(x, o);
  const isWorthSomething = maximum > 0;
  return {
    statistics: {
      attempts: x.count,
      facility: isWorthSomething && x.count > 0 ? x.mean / maximum : null,
      standardDeviation: isWorthSomething && x.count > 1 ? Math.sqrt(x.variance) : null,
      discriminationIndex: spread === 0 ? null : (100 * withRest) / spread,
      discriminativeEfficiency: highest === 0 ? null : (100 * withRest) / highest,
    },
    withTotal: covariance(x, T),
  };
}

function pairsOf(
  index: number,
  attempts: readonly ScoredAttempt[],
): { x: Deviations; o: Deviations; T: Deviations } {
  const [marks, rests, totals]: [number[], number[], number[]] = [[], [], []];
  for (const { total, marks: all } of attempts) {
    const mark = all[index] ?? null;
    if (mark === null) continue;
    marks.push(mark);
    rests.push(total - mark);
    totals.push(total);
  }
  return { x: deviationsOf(marks), o: deviationsOf(rests), T: deviationsOf(totals) };
}
