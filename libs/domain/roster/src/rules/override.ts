import type { DayNumber } from '@banke/domain/calendar';
import type { RuleFinding } from './check-rules';
import type { Facts } from './rule';

/** A breach that somebody answers for: bound to the version of the rule, the cells, and how far it went. */
export interface Override {
  ruleId: string;
  ruleVersion: number;
  personId: string | null;
  days: readonly DayNumber[];
  measured: number;
  limit: number;
  /** Where of these days it lies: stretch, team, qualification. Null for those given before that was kept. */
  place: Facts | null;
}

/** What sets a finding apart from others of its rule, person and days. Other facts may change while it stays the same. */
const PLACE = ['start', 'end', 'teamId', 'skillId'] as const;

export function placeOf(facts: Facts): Facts {
  return Object.fromEntries(
    PLACE.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
}

/** The same team and qualification, and no minute outside the stretch: what is left of a gap lies within it. */
function liesWithin(given: Facts, place: Facts): boolean {
  return (
    given['teamId'] === place['teamId'] &&
    given['skillId'] === place['skillId'] &&
    Number(place['start'] ?? 0) >= Number(given['start'] ?? 0) &&
    Number(place['end'] ?? 0) <= Number(given['end'] ?? 0)
  );
}

/** What an override of this finding is bound to. Undefined for what cannot be overridden: unjudged, soft, or forbidden to. */
export function overrideFor(finding: RuleFinding): Override | undefined {
  if (finding.verdict !== 'breach') return undefined;
  if (finding.strictness.kind !== 'hard' || !finding.strictness.overridable) return undefined;
  const { ruleId, ruleVersion, personId, days, measured, limit, facts } = finding;
  return { ruleId, ruleVersion, personId, days, measured, limit, place: placeOf(facts ?? {}) };
}

/**
 * True while an override covers a finding: the same version of the rule, the same person, cells and place, and a breach
 * that has not grown. A smaller breach stays covered. One given before places were kept lapses for what has a place:
 * nobody can say any more which gap was meant, and it would answer for those that nobody has seen.
 */
export function overrideHolds(override: Override, finding: RuleFinding): boolean {
  return (
    finding.verdict === 'breach' &&
    finding.ruleId === override.ruleId &&
    finding.ruleVersion === override.ruleVersion &&
    finding.personId === override.personId &&
    finding.days.every((day) => override.days.includes(day)) &&
    liesWithin(override.place ?? {}, placeOf(finding.facts ?? {})) &&
    Math.abs(finding.measured - finding.limit) <= Math.abs(override.measured - override.limit)
  );
}

/** Splits findings into those somebody has answered for and those nobody has; each override is used where it holds. */
export function withOverrides<Given extends Override>(
  findings: readonly RuleFinding[],
  overrides: readonly Given[],
): { finding: RuleFinding; override: Given | null }[] {
  return findings.map((finding) => ({
    finding,
    override: overrides.find((each) => overrideHolds(each, finding)) ?? null,
  }));
}
