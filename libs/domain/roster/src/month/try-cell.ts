import type { DayNumber } from '@banke/domain/calendar';
import { cellKey } from '../operations/operation';
import type { RuleFinding } from '../rules/check-rules';
import { checkPerson } from '../rules/check-rules';
import { compareFindings, type Trial } from '../rules/compare-findings';
import type { PersonRecord } from '../rules/person-record';
import { workMinutesIn } from '../rules/work-minutes';
import { rewritten } from './change-month';
import { recheck, type CheckedMonth } from './check-month';

/** Somebody who might take a shift: what would speak against it, and what they have already. */
export interface Candidate {
  personId: string;
  /** Version of the template that stands in the cell now; null: nothing. */
  holds: string | null;
  /** A duty of this day, here or elsewhere, stands in the way. */
  atWork: boolean;
  /** Working minutes of the period without this shift. */
  minutes: number;
  appear: RuleFinding[];
}

/** "Why can't X work here?": what would appear and vanish, of rules about the person, the days and the roster. */
export function tryCell(
  checked: CheckedMonth,
  personId: string,
  day: DayNumber,
  templateVersionId: string | null,
): Trial {
  const next = templateVersionId === null ? null : { templateVersionId, pinned: false };
  const after = recheck(checked, [{ personId, day, next }]);
  return compareFindings(concerning(checked, personId, day), concerning(after, personId, day));
}

/** "Who can take this shift?": everybody, those against whom least speaks first, then those with the fewest hours. */
export function candidatesFor(
  { month, people }: CheckedMonth,
  day: DayNumber,
  templateVersionId: string,
): Candidate[] {
  const value = { templateVersionId, pinned: false };
  const candidates = [...month.records].map(([personId, record]): Candidate => {
    const emptied = rewritten(month, record, new Map([[day, null]]));
    const trial = compareFindings(
      people.get(personId) ?? [],
      checkPerson(rewritten(month, record, new Map([[day, value]])), month.settings),
    );
    return {
      personId,
      holds: month.cells.get(cellKey(personId, day))?.templateVersionId ?? null,
      atWork: record.workDays.has(day),
      minutes: workMinutesIn(emptied, record.period),
      appear: trial.appear.filter(({ verdict }) => verdict === 'breach'),
    };
  });
  const load = (personId: string, minutes: number) => minutes - ownWeek(month.records.get(personId));
  return candidates.sort(
    (a, b) =>
      against(a) - against(b) ||
      Number(a.atWork) - Number(b.atWork) ||
      load(a.personId, a.minutes) - load(b.personId, b.minutes),
  );
}

/** People of few contracted hours are not the first to be asked merely because they have few. */
function ownWeek(record: PersonRecord | undefined): number {
  return (record?.person.weeklyMinutes ?? 0) * 4;
}

const NEVER = 1_000_000;
const WITH_REASON = 10_000;

function against({ appear }: Candidate): number {
  return appear.reduce((sum, { strictness }) => {
    if (strictness.kind === 'soft') return sum + strictness.weight;
    return sum + (strictness.overridable ? WITH_REASON : NEVER);
  }, 0);
}

function concerning({ people, days, roster }: CheckedMonth, personId: string, day: DayNumber): RuleFinding[] {
  const around = [day - 1, day, day + 1].flatMap((each) => days.get(each) ?? []);
  return [
    ...(people.get(personId) ?? []),
    ...around,
    ...roster.filter((finding) => finding.personId === null || finding.personId === personId),
  ];
}
