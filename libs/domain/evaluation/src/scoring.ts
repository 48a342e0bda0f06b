import { clamp, FULL, roundHalfUp, type Points } from './points';
import { compareRatios, type Ratio } from './ratio';

/**
 * How a measured value becomes points from 0 to `cap`. Which direction is better follows from the bounds: a target below the
 * floor means that less is better.
 */
export type Scoring =
  /** 0 at the floor, 100.00 at the target, in a straight line between and, up to the cap, beyond. */
  | { kind: 'linear'; floor: Ratio; target: Ratio; cap: Points }
  /** The points of the best tier that is reached; 0 when none is. */
  | { kind: 'tiers'; better: 'more' | 'less'; tiers: readonly Tier[] }
  /** One or nothing: any value but zero is a yes. */
  | { kind: 'yes-no'; yes: Points; no: Points }
  /** 100.00 less so much for each occurrence, never below 0. */
  | { kind: 'deduct'; each: Points };

export interface Tier {
  /** The value from which the tier is reached, itself included. */
  from: Ratio;
  points: Points;
}

/** Points for a value, in hundredths from 0 to the cap of the scoring, rounded half-up. */
export function scoreValue(scoring: Scoring, value: Ratio): Points {
  switch (scoring.kind) {
    case 'linear':
      return clamp(onTheLine(scoring, value), { least: 0, most: scoring.cap });
    case 'tiers':
      return reachedTier(scoring, value)?.points ?? 0;
    case 'yes-no':
      return value.numerator !== 0 ? scoring.yes : scoring.no;
    case 'deduct': {
      const lost = roundHalfUp(BigInt(value.numerator) * BigInt(scoring.each), BigInt(value.denominator));
      return clamp(FULL - lost, { least: 0, most: FULL });
    }
  }
}

/** 100.00 · (value − floor) / (target − floor), all three as exact fractions. */
function onTheLine({ floor, target }: { floor: Ratio; target: Ratio }, value: Ratio): Points {
  const [above, span] = [minus(value, floor), minus(target, floor)];
  const sign = span.numerator < 0n ? -1n : 1n;
  return roundHalfUp(
    BigInt(FULL) * above.numerator * span.denominator * sign,
    above.denominator * span.numerator * sign,
  );
}

function minus(a: Ratio, b: Ratio): { numerator: bigint; denominator: bigint } {
  const [m, n] = [BigInt(a.denominator), BigInt(b.denominator)];
  return { numerator: BigInt(a.numerator) * n - BigInt(b.numerator) * m, denominator: m * n };
}

/** The tier with the most points among those the value has reached. */
export function reachedTier(
  { better, tiers }: Extract<Scoring, { kind: 'tiers' }>,
  value: Ratio,
): Tier | undefined {
  return tiers
    .filter(({ from }) =>
      better === 'more' ? compareRatios(value, from) >= 0 : compareRatios(value, from) <= 0,
    )
    .reduce<Tier | undefined>((best, tier) => (best && best.points >= tier.points ? best : tier), undefined);
}

/** What makes a scoring meaningless. */
export type ScoringProblem = 'no-span' | 'no-tiers' | 'points-out-of-range' | 'cap-below-full';

const MOST = 2 * FULL;

/** Why a scoring cannot be used; empty when it can. */
export function checkScoring(scoring: Scoring): ScoringProblem[] {
  switch (scoring.kind) {
    case 'linear':
      return [
        ...(compareRatios(scoring.floor, scoring.target) === 0 ? (['no-span'] as const) : []),
        ...(scoring.cap < FULL || scoring.cap > MOST ? (['cap-below-full'] as const) : []),
      ];
    case 'tiers':
      if (scoring.tiers.length === 0) return ['no-tiers'];
      return scoring.tiers.every(({ points }) => within(points, MOST)) ? [] : ['points-out-of-range'];
    case 'yes-no':
      return within(scoring.yes, MOST) && within(scoring.no, MOST) ? [] : ['points-out-of-range'];
    case 'deduct':
      return scoring.each > 0 && within(scoring.each, FULL) ? [] : ['points-out-of-range'];
  }
}

const within = (points: Points, most: Points) =>
  Number.isSafeInteger(points) && points >= 0 && points <= most;
