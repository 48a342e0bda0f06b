import type { DayNumber } from '@banke/domain/calendar';
import { cellKey } from '../operations/operation';
import type { RuleFinding } from '../rules/check-rules';
import { compareFindings, type Trial } from '../rules/compare-findings';
import type { PersonRecord } from '../rules/person-record';
import { sumOf } from '../rules/rule';
import { workMinutesIn } from '../rules/work-minutes';
import { changeDuties, rewritten } from './change-month';
import { judgeAgain, type CheckedMonth } from './check-month';
import { pointsOf } from './month-findings';

/** Somebody who might take a shift: what would speak against it and for it, and what they have already. */
export interface Candidate extends Trial {
  personId: string;
  /** Version of the template that stands in the cell now; null: nothing. */
  holds: string | null;
  /** A duty of this day, here or elsewhere, stands in the way. */
  atWork: boolean;
  /** Working minutes of the period without this shift. */
  minutes: number;
}

/**
 * "Why can't X work here?": the breaches that would appear or grow, and those that would be gone or less, of rules about
 * the person, the days around and the roster as a whole, whomever they concern. Nothing is written.
 */
export function tryCell(
  checked: CheckedMonth,
  personId: string,
  day: DayNumber,
  templateVersionId: string | null,
): Trial {
  const next = templateVersionId === null ? null : { templateVersionId, pinned: false };
  const writes = [{ personId, day, next }];
  const month = { ...checked.month, ...changeDuties(checked.month, writes) };
  const after = judgeAgain(checked, month, writes);
  const days = [...after.days.keys()].filter((each) => after.days.get(each) !== checked.days.get(each));
  const concerning = ({ people, days: found, roster }: Omit<CheckedMonth, 'month'>) =>
    [...(people.get(personId) ?? []), ...days.flatMap((each) => found.get(each) ?? []), ...roster].filter(
      isBreach,
    );
  return compareFindings(concerning(checked), concerning(after));
}

/**
 * "Who can take this shift?": everybody; first those against whom nothing speaks, then those with soft breaches, then
 * those with hard ones. Among equals whoever is free, mends most, and has the fewest hours.
 */
export function candidatesFor(checked: CheckedMonth, day: DayNumber, templateVersionId: string): Candidate[] {
  const { month } = checked;
  const candidates = [...month.records].map(([personId, record]): Candidate => ({
    personId,
    holds: month.cells.get(cellKey(personId, day))?.templateVersionId ?? null,
    atWork: record.workDays.has(day),
    minutes: workMinutesIn(rewritten(month, record, new Map([[day, null]])), record.period),
    ...tryCell(checked, personId, day, templateVersionId),
  }));
  const ranked = candidates.map((candidate) => ({
    candidate,
    against: hardness(candidate.appear),
    cost: sumOf(candidate.appear, costOf),
    mended: sumOf(candidate.vanish, costOf),
    load: candidate.minutes - ownWeek(month.records.get(candidate.personId)),
  }));
  return ranked
    .sort(
      (a, b) =>
        a.against - b.against ||
        a.cost - b.cost ||
        Number(a.candidate.atWork) - Number(b.candidate.atWork) ||
        b.mended - a.mended ||
        a.load - b.load,
    )
    .map(({ candidate }) => candidate);
}

function isBreach({ verdict }: RuleFinding): boolean {
  return verdict === 'breach';
}

/** People of few contracted hours are not the first to be asked merely because they have few. */
function ownWeek(record: PersonRecord | undefined): number {
  return (record?.person.weeklyMinutes ?? 0) * 4;
}

/** Nothing, soft breaches alone, hard ones that may be kept with a reason, and those that never may. */
function hardness(findings: readonly RuleFinding[]): number {
  return Math.max(
    0,
    ...findings.map(({ strictness }) => (strictness.kind === 'soft' ? 1 : strictness.overridable ? 2 : 3)),
  );
}

/** A hard breach outweighs whatever soft ones can cost. */
const HARD = 10_000;

function costOf(finding: RuleFinding): number {
  return finding.strictness.kind === 'hard' ? HARD : pointsOf(finding);
}
