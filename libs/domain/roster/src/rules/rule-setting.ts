import type { DayNumber } from '@banke/domain/calendar';
import { RULES, type Rule, type RuleCode, type RuleValue, type Strictness } from './rules';

/** A rule as a department has set it. A change makes a new version, to which overrides given before no longer apply. */
export type RuleSetting<Code extends RuleCode = RuleCode> = {
  [Each in Code]: {
    id: string;
    version: number;
    code: Each;
    value: RuleValue<Each>;
    strictness: Strictness;
    /** Days on which it holds; null: always. */
    from: DayNumber | null;
    through: DayNumber | null;
  };
}[Code];

const BY_CODE = new Map<RuleCode, Rule>(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code, typed as that very rule. */
export function ruleOf<Code extends RuleCode>(code: Code): Extract<Rule, { code: Code }> {
  return BY_CODE.get(code) as Extract<Rule, { code: Code }>;
}

/** True of what only says how other rules measure: never broken, and one at a time. */
export function isMeasure(code: RuleCode): boolean {
  return ruleOf(code).scope === 'measure';
}

/** Whether two settings of a rule cannot both hold on a day. */
export function excludeEachOther(code: RuleCode, value: object, other: object): boolean {
  return isMeasure(code) || (ruleOf(code).excludes?.(value as never, other as never) ?? false);
}

/** False on days outside its dates. */
export function holdsOn({ from, through }: RuleSetting, day: DayNumber): boolean {
  return (from === null || day >= from) && (through === null || day <= through);
}
