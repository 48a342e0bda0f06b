import { sumOfVariances, type ScoredAttempt } from './item-statistics';
import { centralMoment, deviationsOf, type Deviations } from './moments';

/** Null: not defined, which is not the same as 0. */
export interface TestStatistics {
  attempts: number;
  /** Of the totals, in marks, as are median, standard deviation and standard error. */
  mean: number | null;
  median: number | null;
  standardDeviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Percent (Cronbach’s α): how far the items measure the same. */
  internalConsistency: number | null;
  /** Percent of the standard deviation that is chance. */
  errorRatio: number | null;
  standardError: number | null;
}

/**
 * What finished attempts say about the whole, as Moodle’s quiz statistics define it: skewness k3/k2^1.5 and kurtosis
 * k4/k2² from k-statistics, consistency 100·p/(p−1)·(1−Σvar x/k2) of p items, error ratio 100·√(1−consistency/100),
 * standard error = ratio·sd/100. Source: Moodle, quiz statistics calculations.
 */
export function testStatistics(
  items: readonly unknown[],
  attempts: readonly ScoredAttempt[],
): TestStatistics {
  const totals = attempts.map(({ total }) => total);
  const deviations = deviationsOf(totals);
  const { count, mean, variance: k2 } = deviations;
  const standardDeviation = count > 1 ? Math.sqrt(k2) : null;
  const internalConsistency = consistency(items.length, count, sumOfVariances(items, attempts), k2);
  // Beyond 100 % the chance would be imaginary.
  const isReal = internalConsistency !== null && internalConsistency <= 100;
  const errorRatio = isReal ? 100 * Math.sqrt(1 - internalConsistency / 100) : null;
  return {
    attempts: count,
    mean: count > 0 ? mean : null,
    median: medianOf(totals),
    standardDeviation,
    skewness: skewness(deviations),
    kurtosis: kurtosis(deviations),
    internalConsistency,
    errorRatio,
    standardError:
      errorRatio === null || standardDeviation === null ? null : (errorRatio * standardDeviation) / 100,
  };
}

/** Moodle asks for three attempts, as for the skewness. */
function consistency(items: number, attempts: number, variances: number, k2: number): number | null {
  if (items < 2 || attempts < 3 || k2 === 0) return null;
  return ((100 * items) / (items - 1)) * (1 - variances / k2);
}

/** k3 = n²·m3 / ((n−1)(n−2)). */
function skewness(deviations: Deviations): number | null {
  const { count: n, variance: k2 } = deviations;
  if (n < 3 || k2 === 0) return null;
  const k3 = (n * n * centralMoment(deviations, 3)) / ((n - 1) * (n - 2));
  return k3 / k2 ** 1.5;
}

/** k4 = n²·((n+1)·m4 − 3(n−1)·m2²) / ((n−1)(n−2)(n−3)). */
function kurtosis(deviations: Deviations): number | null {
  const { count: n, variance: k2 } = deviations;
  if (n < 4 || k2 === 0) return null;
  const [m2, m4] = [centralMoment(deviations, 2), centralMoment(deviations, 4)];
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return k4 / (k2 * k2);
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
