import type { EvaluatedPersonView, EvaluationMonthDetailView } from '@banke/contracts';
import { findOutliers, meanOf, type Outlier, scoreOfPart } from '@banke/domain/evaluation';

/** The whole score among the codes of its parts. */
export const TOTAL = 'total';

/** People of a team with the means of what they earned; `team` null: no team. */
export interface ScoreGroup {
  team: string | null;
  people: readonly EvaluatedPersonView[];
  /** By code of the part, and of the whole. */
  means: ReadonlyMap<string, number | null>;
  scored: number;
}

/** A value that stands out, of a part (of 100.00) or of the whole score. */
export interface MarkedValue extends Outlier {
  code: string;
  name: string;
}

export function partCodes({ templates }: Pick<EvaluationMonthDetailView, 'templates'>): string[] {
  return [...new Set(templates.flatMap(({ content }) => content.parts.map(({ code }) => code)))];
}

/** Those who hold a post with a template, by rank; then those who are not scored. */
export function scoredPeople({
  templates,
  people,
}: Pick<EvaluationMonthDetailView, 'templates' | 'people'>): EvaluatedPersonView[] {
  const posts = new Set(templates.map(({ postId }) => postId));
  return people
    .filter(({ stays }) => stays.some(({ postId }) => postId !== null && posts.has(postId)))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** The same people team by team, teams in the order of their means; without `byTeam` all of them are one group. */
export function groupsOf(
  people: readonly EvaluatedPersonView[],
  codes: readonly string[],
  byTeam: boolean,
): ScoreGroup[] {
  const teams = byTeam ? [...new Set(people.map(({ teamName }) => teamName))] : [null];
  return teams
    .map((team) => {
      const own = byTeam ? people.filter(({ teamName }) => teamName === team) : people;
      return { team, people: own, ...meansOf(own, codes) };
    })
    .sort((a, b) => (b.means.get(TOTAL) ?? -1) - (a.means.get(TOTAL) ?? -1));
}

function meansOf(people: readonly EvaluatedPersonView[], codes: readonly string[]) {
  const totals = people.flatMap(({ total }) => (total === null ? [] : [total]));
  const means = new Map<string, number | null>([[TOTAL, meanOf(totals)]]);
  for (const code of codes) {
    const points = people.flatMap(({ parts }) =>
      parts.filter((part) => part.code === code && part.weight > 0).map((part) => part.points),
    );
    means.set(code, meanOf(points));
  }
  return { means, scored: totals.length };
}

/** What stands out among all of them: parts by what they earned of 100.00, and the whole. */
export function markedValues(
  people: readonly EvaluatedPersonView[],
  codes: readonly string[],
): MarkedValue[] {
  const names = new Map(people.map(({ staffId, name }) => [staffId, name]));
  return [...codes, TOTAL].flatMap((code) => {
    const values = people.flatMap((person) => {
      const value = code === TOTAL ? person.total : partScore(person, code);
      return value === null ? [] : [{ person: person.staffId, value }];
    });
    return findOutliers(values).map((each) => ({ ...each, code, name: names.get(each.person) ?? '' }));
  });
}

function partScore({ parts }: EvaluatedPersonView, code: string): number | null {
  const part = parts.find((each) => each.code === code);
  return part ? scoreOfPart(part) : null;
}
