import type {
  AppealView,
  EvaluatedPersonView,
  EvaluationStepView,
  LineValueView,
  PartPointsView,
} from '@banke/contracts';
import type { AppealRow, EvaluationStepRow, ResultRow } from '@banke/database';
import type { PersonOutcome } from '@banke/domain/evaluation';
import { peopleToScore, type LoadedMonth } from './load-month';
import { rowsBy, staffOf } from './rows-by';

export function toPersonViews(
  loaded: LoadedMonth,
  totals: ReadonlyMap<string, number | null>,
): EvaluatedPersonView[] {
  const { people, figures, results } = loaded;
  const found = new Map(results.map((row) => [row.staffId, row]));
  const written = rowsBy(figures, staffOf);
  const attended = attendedFigures(loaded);
  return people.map(({ id, name, employeeNumber, teamName, stays, rosterDays }) => ({
    ...{ staffId: id, name, employeeNumber, teamName, stays, rosterDays },
    figures: (written.get(id) ?? []).map(({ line, number, numerator, denominator, source }) => ({
      ...{ line, number, source },
      value: numerator === null || denominator === null ? null : { numerator, denominator },
    })),
    attended: attended.get(id) ?? [],
    ...toResult(found.get(id)),
    before: totals.get(id) ?? null,
  }));
}

/** What attendance says of lines that nobody typed. */
function attendedFigures(loaded: LoadedMonth): Map<string, LineValueView[]> {
  const typed = new Set(
    loaded.figures.flatMap(({ staffId, line, numerator }) =>
      numerator === null ? [] : [`${staffId} ${line}`],
    ),
  );
  return new Map(
    peopleToScore(loaded).map(({ person, figures }) => [
      person,
      [...figures].flatMap(([line, value]) => (typed.has(`${person} ${line}`) ? [] : [{ line, value }])),
    ]),
  );
}

function toResult(row: ResultRow | undefined) {
  if (!row) return { total: null, rank: null, notScored: null, parts: [], ledger: null };
  const { total, rank, outcome } = row;
  if (outcome.outcome === 'not-scored')
    return { total, rank, notScored: outcome.reason, parts: [], ledger: null };
  return { total, rank, notScored: null, parts: partsOf(outcome), ledger: outcome.score.ledger.total };
}

/** Parts of the same name are one, whatever the post. */
function partsOf(outcome: Extract<PersonOutcome, { outcome: 'scored' }>): PartPointsView[] {
  const parts = new Map<string, PartPointsView>();
  for (const { code, weight, points } of outcome.score.stays.flatMap((stay) => stay.parts)) {
    const before = parts.get(code) ?? { code, weight: 0, points: 0 };
    parts.set(code, { code, weight: before.weight + weight, points: before.points + points });
  }
  return [...parts.values()];
}

export function toStepView({ at, accountId: _, ...row }: EvaluationStepRow): EvaluationStepView {
  return { ...row, at: at.toISOString() };
}

export function toAppealView({ at, accountId: _, answeredAt: __, ...row }: AppealRow): AppealView {
  return { ...row, at: at.toISOString() };
}
