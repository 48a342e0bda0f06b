/** Differences that binary fractions leave between numbers that are the same. */
const NOISE = 1e-10;

/**
 * Sums over the deviations of some numbers from their mean. Numbers that are all alike, but for noise in the last digits,
 * deviate by nothing at all: else what is undefined would come out as something enormous.
 */
export interface Deviations {
  count: number;
  mean: number;
  values: Float64Array;
  /** n−1 variance; 0 below two numbers. */
  variance: number;
}

export function deviationsOf(numbers: readonly number[]): Deviations {
  const count = numbers.length;
  const values = new Float64Array(count);
  if (count === 0) return { count, mean: NaN, values, variance: 0 };
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (const number of numbers) {
    sum += number;
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  const mean = sum / count;
  if (high - low <= NOISE * Math.max(1, Math.abs(low), Math.abs(high)))
    return { count, mean, values, variance: 0 };
  for (let index = 0; index < count; index++) values[index] = (numbers[index] ?? 0) - mean;
  return { count, mean, values, variance: power(values, 2) / (count - 1) };
}

/** n−1 covariance; 0 below two pairs, and where it is nothing but noise. */
export function covariance(a: Deviations, b: Deviations): number {
  if (a.variance === 0 || b.variance === 0) return 0;
  const sum = a.values.reduce((total, value, index) => total + value * (b.values[index] ?? 0), 0);
  const result = sum / (a.count - 1);
  return Math.abs(result) <= NOISE * Math.sqrt(a.variance * b.variance) ? 0 : result;
}

/** The highest covariance that the same numbers could have: both in ascending order. */
export function highestCovariance(a: Deviations, b: Deviations): number {
  const ascending = (each: Deviations) => ({ ...each, values: Float64Array.from(each.values).sort() });
  return covariance(ascending(a), ascending(b));
}

/** Mean power of the deviations, by n. */
export function centralMoment({ values, count }: Deviations, exponent: number): number {
  return power(values, exponent) / count;
}

function power(values: Float64Array, exponent: number): number {
  return values.reduce((sum, value) => sum + value ** exponent, 0);
}
