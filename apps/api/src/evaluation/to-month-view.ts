import type {
  AppealView,
  EvaluatedPersonView,
  EvaluationStepView,
  LineValueView,
  PartPointsView,
  ScoreEntryView,
} from '@banke/contracts';
import type { AppealRow, EvaluationStepRow, ResultRow, ScoreEntryRow } from '@banke/database';
import { isScored, type PersonOutcome } from '@banke/domain/evaluation';
import { peopleToScore, type LoadedMonth } from './load-month';
import { rowsBy, staffOf } from './rows-by';

export function toPersonViews(
  loaded: LoadedMonth,
  before: readonly Pick<ResultRow, 'staffId' | 'outcome' | 'total'>[],
): EvaluatedPersonView[] {
  const { people, figures, results } = loaded;
  const earlier = new Map(before.map((row) => [row.staffId, row]));
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
    before: earlier.get(id)?.total ?? null,
    partsBefore: partsOf(earlier.get(id)?.outcome),
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
function partsOf(outcome: PersonOutcome | undefined): PartPointsView[] {
  if (outcome?.outcome !== 'scored') return [];
  const parts = new Map<string, PartPointsView>();
  for (const { weight: share, parts: own, lines } of outcome.score.stays)
    for (const { code, weight, points } of own) {
      const before = parts.get(code) ?? { code, weight: 0, points: 0, missing: 0 };
      const missing = lines.filter((line) => share > 0 && line.part === code && !isScored(line)).length;
      parts.set(code, {
        ...{ code, weight: before.weight + weight, points: before.points + points },
        missing: before.missing + missing,
      });
    }
  return [...parts.values()];
}

export function toStepView({ at, accountId: _, ...row }: EvaluationStepRow): EvaluationStepView {
  return { ...row, at: at.toISOString() };
}

export function toAppealView({ at, accountId: _, answeredAt: __, ...row }: AppealRow): AppealView {
  return { ...row, at: at.toISOString() };
}

export function toEntryView({ lateOf, late, ...row }: ScoreEntryRow): ScoreEntryView {
  const line = late?.kind === 'figure' ? late.line : null;
  return { ...row, late: lateOf === null ? null : { month: lateOf, line } };
}
