import { cellKey } from '../operations/operation';
import type { RuleFinding } from '../rules/check-rules';
import { withOverrides } from '../rules/override';
import { touches } from '../rules/rule';
import { ruleOf } from '../rules/rule-setting';
import type { CheckedMonth } from './check-month';
import type { MonthOverride } from './roster-month';

/** A finding, and the override that answers for it. */
export interface AnsweredFinding {
  finding: RuleFinding;
  override: MonthOverride | null;
}

/** What a roster amounts to: how many hard breaches stand, and what the soft ones cost. */
export interface MonthScore {
  hard: number;
  overridden: number;
  soft: number;
  /** Weights of the soft breaches, added up; less is better. */
  points: number;
  unjudged: number;
}

/** Longer findings are said of the person: a dot on every working day of a month would say nothing. */
const DAYS_ON_CELLS = 14;

/** All findings of a month, people first, each with its override. */
export function allFindings({ people, days, roster, month }: CheckedMonth): AnsweredFinding[] {
  const findings = [...[...people.values()].flat(), ...[...days.values()].flat(), ...roster];
  return withOverrides(findings, month.overrides);
}

/** What a finding costs: the weight of its rule, as often as it counts. Nothing for a hard one and one that cannot be judged. */
export function pointsOf(finding: RuleFinding): number {
  if (finding.verdict === 'unjudged' || finding.strictness.kind === 'hard') return 0;
  return finding.strictness.weight * (finding.times ?? 1);
}

/** Findings counted: hard breaches apart from those with an override, soft ones with their weights. */
export function scoreOf(findings: readonly AnsweredFinding[]): MonthScore {
  const score = { hard: 0, overridden: 0, soft: 0, points: 0, unjudged: 0 };
  for (const { finding, override } of findings) {
    if (finding.verdict === 'unjudged') score.unjudged += 1;
    else if (override) score.overridden += 1;
    else if (finding.strictness.kind === 'hard') score.hard += 1;
    else {
      score.soft += 1;
      score.points += pointsOf(finding);
    }
  }
  return score;
}

/**
 * Breaches by the cells they concern. Those of very many days, of no person, or of one compared with the others, which no
 * single cell makes, are shown elsewhere.
 */
export function findingsByCell(
  { month }: CheckedMonth,
  findings: readonly AnsweredFinding[],
): Map<string, AnsweredFinding[]> {
  const cells = new Map<string, AnsweredFinding[]>();
  for (const answered of findings) {
    const { code, verdict, personId, days } = answered.finding;
    if (verdict === 'unjudged' || personId === null || days.length > DAYS_ON_CELLS) continue;
    if (ruleOf(code).scope === 'roster') continue;
    for (const day of days) {
      if (!touches(month.period, [day])) continue;
      const key = cellKey(personId, day);
      const there = cells.get(key);
      if (there) there.push(answered);
      else cells.set(key, [answered]);
    }
  }
  return cells;
}
