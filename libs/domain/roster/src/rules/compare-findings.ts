import type { RuleFinding } from './check-rules';
import type { Facts } from './rule';

/** What a change of one cell would do. */
export interface Trial {
  /** Findings that would appear or grow, hard ones first. */
  appear: RuleFinding[];
  /** Findings that would be gone or less, as they stand now. */
  vanish: RuleFinding[];
}

/** What appears or grows from one state to another, hard ones first, and what is gone or less. */
export function compareFindings(before: readonly RuleFinding[], after: readonly RuleFinding[]): Trial {
  const [were, are] = [bySubject(before), bySubject(after)];
  return { appear: exceeding(are, were).sort(hardFirst), vanish: exceeding(were, are) };
}

type BySubject = ReadonlyMap<string, readonly RuleFinding[]>;

/** Findings that may be said of the same thing: of one rule, person, team and qualification. */
function bySubject(findings: readonly RuleFinding[]): BySubject {
  const subjects = new Map<string, RuleFinding[]>();
  for (const finding of findings) {
    const { teamId, skillId, wants } = factsOf(finding);
    const key = `${finding.ruleId}|${finding.verdict}|${finding.personId}|${teamId}|${skillId}|${wants}`;
    const there = subjects.get(key);
    if (there) there.push(finding);
    else subjects.set(key, [finding]);
  }
  return subjects;
}

/** What one side says that the other does not say, or not as much of. */
function exceeding(ours: BySubject, theirs: BySubject): RuleFinding[] {
  return [...ours].flatMap(([subject, own]) => {
    const others = theirs.get(subject) ?? [];
    return own.filter((finding) =>
      exceeds(
        finding,
        own.filter((each) => sameDays(finding, each)),
        others.filter((each) => sameDays(finding, each)),
      ),
    );
  });
}

function exceeds(finding: RuleFinding, own: readonly RuleFinding[], others: readonly RuleFinding[]): boolean {
  if (others.length === 0) return true;
  const stretch = stretchOf(finding);
  if (!stretch) return others.every((other) => excess(finding) > excess(other));
  // What is said changes only where a stretch begins or ends.
  const edges = [...own, ...others].map(stretchOf).flatMap((each) => (each ? [each.start, each.end] : []));
  return edges
    .filter((minute) => liesIn(minute, stretch))
    .some((minute) => excessAt(minute, own) > excessAt(minute, others));
}

/** The same cells, or a run of them that has grown or shrunk. Two nights in a row that share one day are not the same. */
function sameDays({ days }: RuleFinding, other: RuleFinding): boolean {
  const [few, many] = days.length <= other.days.length ? [days, other.days] : [other.days, days];
  return few.every((day) => many.includes(day));
}

function excess(finding: RuleFinding): number {
  return finding.verdict === 'breach' ? Math.abs(finding.measured - finding.limit) : 0;
}

/** What is said of a minute, by all who say something of it: needs that ask for the same hours add up. */
function excessAt(minute: number, findings: readonly RuleFinding[]): number {
  return findings.reduce((sum, finding) => {
    const stretch = stretchOf(finding);
    return stretch && liesIn(minute, stretch) ? sum + excess(finding) : sum;
  }, 0);
}

function stretchOf(finding: RuleFinding): { start: number; end: number } | undefined {
  const { start, end } = factsOf(finding);
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}

function liesIn(minute: number, { start, end }: { start: number; end: number }): boolean {
  return minute >= start && minute < end;
}

const NONE: Facts = {};

function factsOf(finding: RuleFinding): Facts {
  return finding.verdict === 'breach' ? (finding.facts ?? NONE) : NONE;
}

function hardFirst(a: RuleFinding, b: RuleFinding): number {
  return rank(a) - rank(b);
}

function rank({ verdict, strictness }: RuleFinding): number {
  if (verdict === 'unjudged') return 2000;
  return strictness.kind === 'hard' ? 0 : 1000 - strictness.weight / 10;
}
