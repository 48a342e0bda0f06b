import type { PackRule } from './packs';
import { isMeasure } from './rule-setting';
import type { RuleCode } from './rules';

/** What a department's rules lack of a pack, and what they have that the pack has not. */
export function packChanges<Present extends { code: RuleCode; value: Record<string, unknown> }>(
  present: readonly Present[],
  pack: readonly PackRule[],
): { missing: PackRule[]; surplus: Present[] } {
  const shipped = new Set(pack.map(keyOf));
  const there = new Set(present.map(keyOf));
  return {
    missing: pack.filter((rule) => !there.has(keyOf(rule))),
    surplus: present.filter((rule) => !shipped.has(keyOf(rule))),
  };
}

/**
 * Two rules with the same value are the same rule, however strict a department has made it. What a department measures
 * by stays as it has set it.
 */
function keyOf({ code, value }: { code: RuleCode; value: object }): string {
  if (isMeasure(code)) return code;
  return `${code} ${JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
