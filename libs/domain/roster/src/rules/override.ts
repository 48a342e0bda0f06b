import type { DayNumber } from '@banke/domain/calendar';
import type { RuleFinding } from './check-rules';

/** A breach that somebody answers for: bound to the version of the rule, the cells, and how far it went. */
export interface Override {
  ruleId: string;
  ruleVersion: number;
  personId: string | null;
  days: readonly DayNumber[];
  measured: number;
  limit: number;
}

/** What an override of this finding is bound to. Undefined for what cannot be overridden: unjudged, soft, or forbidden to. */
export function overrideFor(finding: RuleFinding): Override | undefined {
  if (finding.verdict !== 'breach') return undefined;
  if (finding.strictness.kind !== 'hard' || !finding.strictness.overridable) return undefined;
  const { ruleId, ruleVersion, personId, days, measured, limit } = finding;
  return { ruleId, ruleVersion, personId, days, measured, limit };
}

/**
 * True while an override covers a finding: the same version of the rule, the same person and cells, and a breach that has
 * not grown. A smaller breach stays covered.
 */
export function overrideHolds(override: Override, finding: RuleFinding): boolean {
  return (
    finding.verdict === 'breach' &&
    finding.ruleId === override.ruleId &&
    finding.ruleVersion === override.ruleVersion &&
    finding.personId === override.personId &&
    finding.days.every((day) => override.days.includes(day)) &&
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
