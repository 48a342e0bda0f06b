import { WHOLE, type BasisPoints, type Points } from './points';

/** Somebody's value of one kind: a part, or the whole score. */
export interface Observed {
  person: string;
  value: Points;
}

/** A value far from the others, with the numbers that make it so. */
export interface Outlier {
  person: string;
  value: Points;
  median: Points;
  /** Median of the distances from the median; of more than half alike values it is 0, and the mean distance stands in. */
  spread: Points;
  measure: 'median' | 'mean';
  /** Robust z in tenths: −41 is −4.1. */
  z: number;
  /** How many were compared. */
  of: number;
}

/** When a value is one; the defaults are those of the source. */
export interface OutlierPolicy {
  /** Tenths of a robust z from which a value is an outlier. */
  from: number;
  /** Values that are nearer to the median are none, however alike the others are. */
  leastDistance: Points;
  /** Fewer values say nothing about each other. */
  leastValues: number;
}

export const DEFAULT_OUTLIERS: OutlierPolicy = { from: 35, leastDistance: 5_00, leastValues: 5 };

/** Makes the median distance of normal values their standard deviation. */
const OF_MEDIAN = 0.6745;
/** The same for the mean distance: √(2/π). */
const OF_MEAN = 0.7979;

/**
 * Values whose modified z-score, 0.6745 · (x − median) / MAD, is at least 3.5 either way; one outlier hides no other, which it
 * would if mean and standard deviation were taken. Where MAD is 0, 0.7979 · (x − median) / mean distance. The farthest first.
 * Source: B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, ASQC 1993.
 */
export function findOutliers(
  values: readonly Observed[],
  { from, leastDistance, leastValues }: OutlierPolicy = DEFAULT_OUTLIERS,
): Outlier[] {
  if (values.length < leastValues) return [];
  const middle = medianOf(values.map(({ value }) => value));
  const distances = values.map(({ value }) => Math.abs(value - middle));
  const mad = medianOf(distances);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const [spread, factor, measure] =
    mad > 0 ? ([mad, OF_MEDIAN, 'median'] as const) : ([mean, OF_MEAN, 'mean'] as const);
  if (spread === 0) return [];
  return values
    .map(({ person, value }) => ({
      ...{ person, value, median: Math.round(middle), spread: Math.round(spread), measure },
      ...{ z: Math.round((10 * factor * (value - middle)) / spread), of: values.length },
    }))
    .filter(({ value, z }) => Math.abs(z) >= from && Math.abs(value - middle) >= leastDistance)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.person < b.person ? -1 : 1));
}

/** The middle one in order, or what lies between the two in the middle; of nothing it is 0. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (low + high) / 2;
}

/** What a part earned of 100.00, whatever its weight; null without weight. */
export function scoreOfPart({ points, weight }: { points: Points; weight: BasisPoints }): Points | null {
  return weight === 0 ? null : Math.round((points * WHOLE) / weight);
}
