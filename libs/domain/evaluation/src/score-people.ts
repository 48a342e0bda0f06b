import { withCleanAttendance } from './clean-attendance';
import type { LedgerEntry, RepeatPolicy } from './ledger';
import type { Points } from './points';
import { rankPool } from './ranking';
import type { Figures } from './score-month';
import { scoreStays, type PersonOutcome, type Stay } from './score-stays';
import type { EvaluationTemplate } from './template';

/** A person of a month with all that counts. */
export interface PersonToScore {
  person: string;
  /** Posts held, oldest first; a post without a template does not count. */
  stays: readonly { post: string | null; days: number }[];
  figures: Figures;
  ledger: readonly LedgerEntry[];
  /** Days worked. */
  days: number;
}

export interface PersonResult {
  person: string;
  outcome: PersonOutcome;
  total: Points | null;
  rank: number | null;
  /** How many were scored. */
  pool: number;
}

/** The results of all who hold a post with a template, in the order given, ranked among those who are scored. */
export function scorePeople(
  people: readonly PersonToScore[],
  templates: ReadonlyMap<string, EvaluationTemplate>,
  repeat: RepeatPolicy,
): PersonResult[] {
  const outcomes = people.flatMap((each) => {
    const stays = staysOf(each, templates);
    if (stays.length === 0) return [];
    const figures = withCleanAttendance(
      stays.map(({ template }) => template),
      each.figures,
    );
    return [{ person: each.person, outcome: scoreStays({ ...each, stays, figures, repeat }) }];
  });
  const scored = outcomes.flatMap(({ person, outcome }) =>
    outcome.outcome === 'scored' ? [{ person, total: outcome.score.total }] : [],
  );
  const ranks = new Map(rankPool(scored).map((rank) => [rank.person, rank]));
  return outcomes.map(({ person, outcome }) => {
    const rank = ranks.get(person);
    return { person, outcome, total: rank?.total ?? null, rank: rank?.rank ?? null, pool: scored.length };
  });
}

/** The posts of a person by which he is scored. */
export function staysOf(
  { stays }: Pick<PersonToScore, 'stays'>,
  templates: ReadonlyMap<string, EvaluationTemplate>,
): Stay[] {
  return stays.flatMap(({ post, days }) => {
    const template = post === null ? undefined : templates.get(post);
    return template && post !== null ? [{ post, template, days }] : [];
  });
}
