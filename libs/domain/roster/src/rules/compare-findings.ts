import type { RuleFinding } from './check-rules';

/** What a change of one cell would do. */
export interface Trial {
  /** Findings that would appear or grow, hard ones first. */
  appear: RuleFinding[];
  /** Findings that would be gone. */
  vanish: RuleFinding[];
}

/** What appears or grows from one state to another, hard ones first, and what is gone. */
export function compareFindings(before: readonly RuleFinding[], after: readonly RuleFinding[]): Trial {
  const [keysBefore, keysAfter] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    appear: after.filter((finding) => !keysBefore.has(keyOf(finding))).sort(hardFirst),
    vanish: before.filter((finding) => !keysAfter.has(keyOf(finding))),
  };
}

function keyOf(finding: RuleFinding): string {
  const measured = finding.verdict === 'breach' ? finding.measured : '';
  return [
    finding.ruleId,
    finding.verdict,
    finding.personId,
    finding.days.join(),
    measured,
    JSON.stringify(factsOf(finding)),
  ].join('|');
}

function factsOf(finding: RuleFinding) {
  return finding.verdict === 'breach' ? (finding.facts ?? {}) : {};
}

function hardFirst(a: RuleFinding, b: RuleFinding): number {
  return rank(a) - rank(b);
}

function rank({ verdict, strictness }: RuleFinding): number {
  if (verdict === 'unjudged') return 2000;
  return strictness.kind === 'hard' ? 0 : 1000 - strictness.weight / 10;
}
