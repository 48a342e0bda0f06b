import {
  loadAttendance,
  loadEvaluatedPeople,
  loadFigures,
  loadFrozenTemplates,
  loadResults,
  loadScoreEntries,
  type AttendanceRow,
  type EvaluatedPersonRow,
  type EvaluationMonthRow,
  type FigureRow,
  type FrozenTemplateRow,
  type Queries,
  type ResultRow,
  type ScoreEntryRow,
} from '@banke/database';
import { lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import {
  attendanceFigures,
  attendanceOf,
  compareOutcomes,
  daysAttended,
  DAYS_WORKED,
  DEFAULT_REPEAT,
  sameOutcome,
  scorePeople,
  staysOf,
  type AttendanceRecord,
  type PersonData,
  type PersonResult,
  type PersonToScore,
  type Attendance,
  type Ratio,
  type TemplateLine,
} from '@banke/domain/evaluation';
import { rowsBy, staffOf } from './rows-by';

/** All that a month is scored from, and what was found last. */
export interface LoadedMonth {
  month: EvaluationMonthRow;
  lastDay: PlainDate;
  templates: FrozenTemplateRow[];
  people: EvaluatedPersonRow[];
  figures: FigureRow[];
  attendance: AttendanceRow[];
  entries: ScoreEntryRow[];
  results: ResultRow[];
}

/** Reads a month that was found within reach. */
export async function loadMonth(
  tx: Queries,
  month: EvaluationMonthRow,
  today: PlainDate,
): Promise<LoadedMonth> {
  const { id: monthId, departmentId, firstDay: from, calculation } = month;
  const through = lastDayOfMonths(from, 1);
  const span = { departmentId, from, through };
  return {
    ...{ month, lastDay: through },
    templates: await loadFrozenTemplates(tx, monthId),
    people: await loadEvaluatedPeople(tx, span, today < through ? today : through),
    figures: await loadFigures(tx, monthId),
    attendance: await loadAttendance(tx, span),
    entries: await loadScoreEntries(tx, span),
    results: await loadResults(tx, { monthId, calculation }),
  };
}

export function templatesOf({ templates }: Pick<LoadedMonth, 'templates'>) {
  return new Map(templates.map(({ postId, content }) => [postId, content]));
}

/** What a calculation finds now: the same from the same rows, whoever asks and however often. */
export const calculate = once((loaded: LoadedMonth): PersonResult[] =>
  scorePeople(peopleToScore(loaded), templatesOf(loaded), DEFAULT_REPEAT),
);

/** A month that was read is never changed, so what follows from it is found once, however many ask within a request. */
function once<T>(find: (loaded: LoadedMonth) => T): (loaded: LoadedMonth) => T {
  const found = new WeakMap<LoadedMonth, { value: T }>();
  return (loaded) => {
    const known = found.get(loaded) ?? { value: find(loaded) };
    found.set(loaded, known);
    return known.value;
  };
}

/** Everybody with all that counts: a figure that somebody wrote holds before what attendance says of its line. */
export const peopleToScore = once((loaded: LoadedMonth): PersonToScore[] => {
  const templates = templatesOf(loaded);
  const figuresOf = rowsBy(loaded.figures, staffOf);
  const entriesOf = rowsBy(loaded.entries, staffOf);
  const attendances = attendanceByStaff(loaded);
  return loaded.people.map(({ id, stays: held, rosterDays }) => {
    const known = new Map((figuresOf.get(id) ?? []).flatMap((row) => toFigure(row)));
    const typed = known.get(DAYS_WORKED);
    known.delete(DAYS_WORKED);
    const stays = held.map(({ postId, days }) => ({ post: postId, days }));
    const lines = linesHeld({ stays }, templates);
    const attendance = attendances.get(id) ?? null;
    return {
      ...{ person: id, stays },
      figures: new Map([...attendanceFigures(lines, attendance, rosterDays), ...known]),
      days: typed ? typed.numerator : daysAttended(rosterDays, attendance),
      ledger: (entriesOf.get(id) ?? []).map(toLedger),
    };
  });
});

/** The attendance of the month by person; nothing for those of whom none was recorded. */
export function attendanceByStaff({
  attendance,
  month,
  lastDay,
}: Pick<LoadedMonth, 'attendance' | 'month' | 'lastDay'>): Map<string, Attendance> {
  const days = { from: month.firstDay, through: lastDay };
  const found = [...rowsBy(attendance, staffOf)].map(
    ([staffId, rows]) => [staffId, attendanceOf(rows.flatMap(toRecords), days)] as const,
  );
  return new Map(found.flatMap(([staffId, each]) => (each ? [[staffId, each] as const] : [])));
}

/** A record as a list of one; empty for one that was taken away. */
export function toRecords({ late, early, absences, ...row }: AttendanceRow): AttendanceRecord[] {
  if (late === null || early === null || absences === null) return [];
  const { from, through, workedMinutes } = row;
  return [{ from, through, late, early, absences, workedMinutes }];
}

function toLedger({ id, day, points, violation, overturned, lateOf }: ScoreEntryRow) {
  return { id, day, points, violation, overturned, ...(lateOf !== null && { late: true }) };
}

function toFigure({ line, numerator, denominator }: FigureRow): [string, Ratio][] {
  return numerator === null || denominator === null ? [] : [[line, { numerator, denominator }]];
}

/** What one should know of each person before the month goes on. */
export function peopleData(loaded: LoadedMonth): PersonData[] {
  const templates = templatesOf(loaded);
  const attendances = attendanceByStaff(loaded);
  return peopleToScore(loaded).map((each) => {
    const { person, days, figures } = each;
    return {
      ...{ person, days, figures, attended: attendances.has(person) },
      lines: linesHeld(each, templates),
      leastDays: staysOf(each, templates).at(-1)?.template.leastDays ?? 0,
    };
  });
}

/** The lines of every post that somebody is scored by, each once. */
function linesHeld(
  person: Pick<PersonToScore, 'stays'>,
  templates: ReturnType<typeof templatesOf>,
): TemplateLine[] {
  const lines = staysOf(person, templates).flatMap(({ template }) =>
    template.parts.flatMap((part) => part.lines),
  );
  return [...new Map(lines.map((line) => [line.code, line])).values()];
}

/** What lies between the last calculation and one made now, of those for whom anything does. */
export function changesSince({ results }: LoadedMonth, found: readonly PersonResult[]) {
  const before = new Map(results.map(({ staffId, outcome }) => [staffId, outcome]));
  return found.flatMap(({ person, outcome }) => {
    const change = compareOutcomes(before.get(person) ?? null, outcome);
    const known = before.has(person) && before.get(person)?.outcome === outcome.outcome;
    return known && sameOutcome(change) ? [] : [{ person, change }];
  });
}

/** Whether the last calculation no longer says what the figures say. */
export function isOutdated(loaded: LoadedMonth, found: readonly PersonResult[]): boolean {
  return loaded.results.length !== found.length || changesSince(loaded, found).length > 0;
}
