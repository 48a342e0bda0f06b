import { FULL } from './points';
import type { Ratio } from './ratio';
import type { Scoring } from './scoring';
import type { KpiUnit, TemplateLine } from './template';

/** What a scoring of a kind begins as, in the unit of its line: from nothing to a hundred, which of a rate is 100 %. */
export function firstScoring(kind: Scoring['kind'], unit: KpiUnit): Scoring {
  const [none, hundred] = [0, 100].map((read) => asRead(read, unit)) as [Ratio, Ratio];
  switch (kind) {
    case 'linear':
      return { kind, floor: none, target: hundred, cap: FULL };
    case 'tiers':
      return { kind, better: 'more', tiers: [{ from: hundred, points: FULL }] };
    case 'yes-no':
      return { kind, yes: FULL, no: 0 };
    case 'deduct':
      return { kind, each: 10_00 };
  }
}

/** A line in another unit: the numbers that people read stay, so 95 % becomes 95 seconds and the other way round. */
export function withUnit(line: TemplateLine, unit: KpiUnit): TemplateLine {
  const turn = (value: Ratio) => inUnit(value, line.unit, unit);
  const { scoring } = line;
  switch (scoring.kind) {
    case 'linear':
      return {
        ...{ ...line, unit },
        scoring: { ...scoring, floor: turn(scoring.floor), target: turn(scoring.target) },
      };
    case 'tiers':
      return {
        ...{ ...line, unit },
        scoring: { ...scoring, tiers: scoring.tiers.map((tier) => ({ ...tier, from: turn(tier.from) })) },
      };
    case 'yes-no':
    case 'deduct':
      return { ...line, unit };
  }
}

/** Which way a straight line goes; null for the other scorings. */
export function betterOf(scoring: Scoring): 'more' | 'less' | null {
  if (scoring.kind === 'tiers') return scoring.better;
  if (scoring.kind !== 'linear') return null;
  const { floor, target } = scoring;
  return BigInt(target.numerator) * BigInt(floor.denominator) >=
    BigInt(floor.numerator) * BigInt(target.denominator)
    ? 'more'
    : 'less';
}

const asRead = (read: number, unit: KpiUnit): Ratio => ({
  numerator: read,
  denominator: unit === 'percent' ? 100 : 1,
});

function inUnit(value: Ratio, from: KpiUnit, to: KpiUnit): Ratio {
  if ((from === 'percent') === (to === 'percent')) return value;
  const { numerator, denominator } = value;
  if (to === 'percent') return { numerator, denominator: denominator * 100 };
  return denominator % 100 === 0
    ? { numerator, denominator: denominator / 100 }
    : { numerator: numerator * 100, denominator };
}
