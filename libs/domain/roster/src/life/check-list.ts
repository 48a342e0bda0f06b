import { daysOf, type DayNumber } from '@banke/domain/calendar';
import type { CheckedMonth } from '../month/check-month';
import { needCover } from '../month/month-cover';
import { allFindings } from '../month/month-findings';
import type { MonthNeed } from '../month/roster-month';
import { cellKey } from '../operations/operation';
import type { RuleFinding } from '../rules/check-rules';
import { within } from '../rules/person-record';
import { sumOf } from '../rules/rule';

/** What one looks at before a roster takes a step. */
export interface CheckList {
  /** Hard breaches that nobody answers for: they keep a roster from being published. */
  breaches: RuleFinding[];
  /** Hard breaches that somebody answers for. */
  answered: number;
  /** Soft breaches: warnings. */
  warnings: number;
  /** What cannot be judged without more history. */
  unjudged: number;
  /** Days on which a need has fewer people than its minimum; of hours only what no shift within them lacks. */
  gaps: CoverGap[];
  /** People of the department who stand in no cell. */
  idle: string[];
  /** Days of the others in their employment on which nothing stands, neither shift nor rest nor leave. */
  blanks: number;
  /** No rule at all is set, so that nothing was checked. */
  rulesMissing: boolean;
  /** Filled cells. */
  cells: number;
  /** Cells that stand otherwise than staff see them, when they see any. */
  pending: PendingChange[];
}

export interface CoverGap {
  day: DayNumber;
  needId: string;
  people: number;
  minimum: number;
}

/** A day of a person that staff do not know of yet. Versions of templates; null: nothing. */
export interface PendingChange {
  personId: string;
  day: DayNumber;
  before: string | null;
  after: string | null;
}

/** The same on the server and in the browser: all of it follows from the month. */
export function checkListOf(checked: CheckedMonth): CheckList {
  const { month } = checked;
  const list: CheckList = {
    ...{ breaches: [], answered: 0, warnings: 0, unjudged: 0 },
    gaps: coverGaps(checked),
    idle: idlePeople(checked),
    blanks: blankDays(checked),
    rulesMissing: month.settings.length === 0,
    cells: month.cells.size,
    pending: pendingChanges(checked),
  };
  for (const { finding, override } of allFindings(checked)) {
    if (finding.verdict === 'unjudged') list.unjudged += 1;
    else if (override) list.answered += 1;
    else if (finding.strictness.kind === 'hard') list.breaches.push(finding);
    else list.warnings += 1;
  }
  return list;
}

function coverGaps({ month }: CheckedMonth): CoverGap[] {
  return daysOf(month.period).flatMap((day) => {
    const short = month.needs.flatMap((need) => {
      const { people, minimum } = needCover(month, need, day);
      return people < minimum ? [{ need, gap: { day, needId: need.id, people, minimum } }] : [];
    });
    const ofShifts = (need: MonthNeed) =>
      sumOf(
        short.filter((other) => asksTheSame(other.need, need)),
        ({ gap }) => gap.minimum - gap.people,
      );
    return short
      .filter(({ need, gap }) => 'template' in need || gap.minimum - gap.people > ofShifts(need))
      .map(({ gap }) => gap);
  });
}

/** Hours ask for the people of the shifts within them, too: whom such a shift lacks is not said twice. */
function asksTheSame(shift: MonthNeed, need: MonthNeed): boolean {
  if (!('template' in shift) || 'template' in need) return false;
  const { from, to } = need.hours;
  return (
    shift.teamId === need.teamId &&
    shift.skillId === need.skillId &&
    shift.template.blocks.some((block) => block.cover && block.from < to && from < block.to)
  );
}

function idlePeople({ month: { period, records, cells } }: CheckedMonth): string[] {
  const days = daysOf(period);
  return [...records.values()]
    .filter(({ person }) => days.some((day) => person.employed.some((time) => within(day, time))))
    .filter(({ person }) => !days.some((day) => cells.has(cellKey(person.id, day))))
    .map(({ person }) => person.id);
}

function blankDays({ month: { period, records, cells } }: CheckedMonth): number {
  const days = daysOf(period);
  let blanks = 0;
  for (const { person, activities } of records.values()) {
    const away = new Set(activities.filter(({ kind }) => kind === 'leave').map(({ day }) => day));
    const employed = days.filter((day) => person.employed.some((time) => within(day, time)));
    const blank = employed.filter((day) => !cells.has(cellKey(person.id, day)) && !away.has(day));
    if (employed.some((day) => cells.has(cellKey(person.id, day)))) blanks += blank.length;
  }
  return blanks;
}

/** Empty before the first publication: until then nobody was told anything. */
export function pendingChanges({ month }: Pick<CheckedMonth, 'month'>): PendingChange[] {
  const { published, records, period, cells } = month;
  if (!published) return [];
  return [...records.keys()].flatMap((personId) =>
    daysOf(period).flatMap((day) => {
      const key = cellKey(personId, day);
      const [before, after] = [published.get(key) ?? null, cells.get(key)?.templateVersionId ?? null];
      return before === after ? [] : [{ personId, day, before, after }];
    }),
  );
}
