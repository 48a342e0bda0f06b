import {
  loadEvaluatedPeople,
  loadFigures,
  loadFrozenTemplates,
  loadResults,
  loadScoreEntries,
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
  compareOutcomes,
  DAYS_WORKED,
  DEFAULT_REPEAT,
  sameOutcome,
  scorePeople,
  staysOf,
  type PersonData,
  type PersonResult,
  type PersonToScore,
  type Ratio,
} from '@banke/domain/evaluation';

/** All that a month is scored from, and what was found last. */
export interface LoadedMonth {
  month: EvaluationMonthRow;
  lastDay: PlainDate;
  templates: FrozenTemplateRow[];
  people: EvaluatedPersonRow[];
  figures: FigureRow[];
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
    entries: await loadScoreEntries(tx, span),
    results: await loadResults(tx, { monthId, calculation }),
  };
}

export function templatesOf({ templates }: Pick<LoadedMonth, 'templates'>) {
  return new Map(templates.map(({ postId, content }) => [postId, content]));
}

/** What a calculation finds now: the same from the same rows, whoever asks and however often. */
export function calculate(loaded: LoadedMonth): PersonResult[] {
  return scorePeople(peopleToScore(loaded), templatesOf(loaded), DEFAULT_REPEAT);
}

export function peopleToScore({ people, figures, entries }: LoadedMonth): PersonToScore[] {
  const figuresOf = byStaff(figures);
  const entriesOf = byStaff(entries);
  return people.map(({ id, stays, rosterDays }) => {
    const known = new Map((figuresOf.get(id) ?? []).flatMap((row) => toFigure(row)));
    const typed = known.get(DAYS_WORKED);
    known.delete(DAYS_WORKED);
    return {
      person: id,
      stays: stays.map(({ postId, days }) => ({ post: postId, days })),
      figures: known,
      days: typed ? typed.numerator : rosterDays,
      ledger: (entriesOf.get(id) ?? []).map(toLedger),
    };
  });
}

function byStaff<T extends { staffId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.staffId);
    if (own) own.push(row);
    else found.set(row.staffId, [row]);
  }
  return found;
}

function toLedger({ id, day, points, violation, overturned }: ScoreEntryRow) {
  return { id, day, points, violation, overturned };
}

function toFigure({ line, numerator, denominator }: FigureRow): [string, Ratio][] {
  return numerator === null || denominator === null ? [] : [[line, { numerator, denominator }]];
}

/** What one should know of each person before the month goes on. */
export function peopleData(loaded: LoadedMonth): PersonData[] {
  const templates = templatesOf(loaded);
  return peopleToScore(loaded).map((person) => {
    const stays = staysOf(person, templates);
    const lines = stays.flatMap(({ template }) => template.parts.flatMap((part) => part.lines));
    return {
      ...{ person: person.person, days: person.days, figures: person.figures },
      lines: [...new Map(lines.map((line) => [line.code, line])).values()],
      leastDays: stays.at(-1)?.template.leastDays ?? 0,
    };
  });
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
