import type { DayNumber } from '@banke/domain/calendar';
import type { Duty } from '../shifts/place-shift';
import { checkPerson, type RuleFinding } from './check-rules';
import { personRecord, type PersonRecord } from './person-record';
import type { RuleSetting } from './rule-setting';

/** What a change of one cell would do. */
export interface Trial {
  /** Findings that would appear or grow, hard ones first. */
  appear: RuleFinding[];
  /** Findings that would be gone. */
  vanish: RuleFinding[];
}

/** "Why can't X work here?": the rules with the cell changed, against the rules as it is. Null empties the cell. */
export function tryEntry(
  record: PersonRecord,
  day: DayNumber,
  entry: Duty | null,
  settings: readonly RuleSetting[],
): Trial {
  return compareFindings(checkPerson(record, settings), checkPerson(withEntry(record, day, entry), settings));
}

/** What appears or grows from one state to another, hard ones first, and what is gone. */
export function compareFindings(before: readonly RuleFinding[], after: readonly RuleFinding[]): Trial {
  const [keysBefore, keysAfter] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    appear: after.filter((finding) => !keysBefore.has(keyOf(finding))).sort(hardFirst),
    vanish: before.filter((finding) => !keysAfter.has(keyOf(finding))),
  };
}

/** The record with one cell of this roster changed; duties elsewhere on that day stay. */
export function withEntry(record: PersonRecord, day: DayNumber, entry: Duty | null): PersonRecord {
  const others = [...record.duties, ...record.restDays.values()].filter(
    (each) => each.day !== day || each.template === null,
  );
  return personRecord({ ...record, entries: entry ? [...others, entry] : others });
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
