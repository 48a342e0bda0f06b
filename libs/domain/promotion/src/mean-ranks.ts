import { rankPool } from '@banke/domain/evaluation';
import type { MeanRankFact, MonthFact } from './facts';
import { firstDayOf, lastDayOf, lastMonthOver, monthNumber } from './month-number';
import { criteriaOf, type PromotionScheme } from './scheme/scheme';
import type { PlainDate } from '@banke/domain/calendar';

/** Who is ranked together, with their months as known. */
export interface PoolMember {
  person: string;
  months: readonly MonthFact[];
}

/** The lengths of window over which a scheme ranks means. */
export function rankedWindows(scheme: PromotionScheme): number[] {
  const lengths = criteriaOf(scheme).flatMap((each) => (each.kind === 'mean-rank' ? [each.months] : []));
  return [...new Set(lengths)].sort((a, b) => a - b);
}

/** Of the months of a window two thirds must be scored, or there is no mean. */
export function enoughMonths(scored: number, months: number): boolean {
  return scored * 3 >= months * 2;
}

/**
 * The ranks of the mean monthly scores of one pool over windows of whole months that end with the last month over at
 * `asOf`. Means are rounded half-up to hundredths before they are compared, as people see them.
 */
export function rankMeans(
  pool: readonly PoolMember[],
  windows: readonly number[],
  asOf: PlainDate,
): Map<string, MeanRankFact[]> {
  const facts = new Map<string, MeanRankFact[]>(pool.map(({ person }) => [person, []]));
  const last = lastMonthOver(asOf);
  for (const months of windows) {
    const first = last - months + 1;
    const span = { from: firstDayOf(first), through: lastDayOf(last) };
    const means = pool.map(({ person, months: own }) => ({
      person,
      ...meanOf(own, first, last, months, asOf),
    }));
    const ranked = rankPool(
      means.flatMap(({ person, mean }) => (mean === null ? [] : [{ person, total: mean }])),
    );
    const ranks = new Map(ranked.map(({ person, rank }) => [person, rank]));
    for (const { person, mean, scored } of means)
      facts.get(person)?.push({ ...span, scored, mean, rank: ranks.get(person) ?? null, of: ranked.length });
  }
  return facts;
}

function meanOf(own: readonly MonthFact[], first: number, last: number, months: number, asOf: PlainDate) {
  let [sum, scored] = [0, 0];
  for (const { firstDay, total, lockedOn } of own) {
    const month = monthNumber(firstDay);
    if (month < first || month > last || total === null || lockedOn === null || lockedOn > asOf) continue;
    sum += total;
    scored++;
  }
  // Totals are not negative, so half-up is the floor of twice the mean and one, halved.
  const mean =
    scored > 0 && enoughMonths(scored, months) ? Math.floor((2 * sum + scored) / (2 * scored)) : null;
  return { mean, scored };
}
