import {
  loadEvaluationPolicies,
  loadPromotionAwards,
  loadPromotionDecisions,
  loadPromotionMonths,
  loadPromotionPapers,
  loadPromotionPeople,
  loadPromotionRecords,
  loadPromotionViolations,
  type PromotionAwardRow,
  type PromotionDecisionRow,
  type PromotionPersonRow,
  type PromotionRecordRow,
  type PromotionSchemeRow,
  type PromotionVersionRow,
  type Queries,
} from '@banke/database';
import { addMonths, lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import { WHOLE_COMPANY } from '@banke/domain/people';
import {
  decidePromotion,
  firstMonthRestedOn,
  rankedWindows,
  rankMeans,
  schemeOn,
  type MeanRankFact,
  type Pool,
  type PromotionFacts,
  type PromotionOutcome,
  type PromotionScheme,
} from '@banke/domain/promotion';

/** Months before today that are looked at. */
const MONTHS_BACK = 36;

export interface LoadedStanding {
  person: PromotionPersonRow;
  facts: PromotionFacts;
  outcome: PromotionOutcome;
  awards: PromotionAwardRow[];
  records: PromotionRecordRow[];
  decisions: PromotionDecisionRow[];
}

export interface LoadedLadder {
  scheme: PromotionSchemeRow;
  version: PromotionVersionRow;
}

/** The version of a scheme on a day; undefined without one. */
export function ladderOn(scheme: PromotionSchemeRow | undefined, asOf: PlainDate): LoadedLadder | undefined {
  const version = scheme && schemeOn(scheme.versions, asOf);
  return version && { scheme, version };
}

/**
 * Everybody of a department on a day, determined by the ladder: the same number of reads for ten people or ten thousand. The
 * department was found within reach.
 */
export async function loadStandings(
  tx: Queries,
  { scheme, version }: LoadedLadder,
  { asOf, zone }: { asOf: PlainDate; zone: string },
): Promise<LoadedStanding[]> {
  const { departmentId } = scheme;
  const people = await loadPromotionPeople(tx, WHOLE_COMPANY, { departmentId, asOf });
  const staffIds = people.map(({ id }) => id);
  const from = addMonths(`${asOf.slice(0, 7)}-01`, -MONTHS_BACK);
  const months = byPerson(await loadPromotionMonths(tx, { staffIds, departmentId, from, zone }));
  const violations = byPerson(await loadPromotionViolations(tx, { staffIds, zone }));
  const papers = byPerson(await loadPromotionPapers(tx, { staffIds, zone }));
  const policies = (await loadEvaluationPolicies(tx, [departmentId])).map(({ from: day, policy }) => ({
    ...{ from: day, policy },
  }));
  const awards = byPerson(await loadPromotionAwards(tx, staffIds));
  const records = byPerson(await loadPromotionRecords(tx, staffIds));
  const decisions = byPerson(await loadPromotionDecisions(tx, staffIds));

  const codes = new Map(scheme.grades.map(({ code, gradeId }) => [gradeId, code]));
  const ranks = rankPools(people, version.content.pool, (pool) =>
    rankMeans(
      pool.map(({ id }) => ({ person: id, months: months(id) })),
      rankedWindows(version.content),
      asOf,
    ),
  );
  return people.map((person) => {
    const { id } = person;
    const own = papers(id);
    const facts: PromotionFacts = {
      ...{ person: id, hiredOn: person.hireDate, meanRanks: ranks.get(id) ?? [] },
      probationThrough: person.probationEnd ?? lastDayOfMonths(person.hireDate, 3),
      grades: gradesOf(person, codes),
      ...{ months: months(id).map(withoutPerson), policies },
      violations: violations(id).map(withoutPerson),
      awards: awards(id).map((each) => ({ id: each.id, award: each.award, on: each.on })),
      qualifications: own
        .filter(({ kind }) => kind === 'qualification')
        .map(({ id: ref, from: since, through }) => ({ id: ref, from: since, through })),
      courses: own.filter(({ kind }) => kind === 'course').map(({ id: ref, from: on }) => ({ id: ref, on })),
      records: records(id).map((each) => ({
        ...{ id: each.id, criterion: each.criterion, on: each.on },
        ...each.result,
      })),
      decisions: decisions(id).map(({ kind, effectiveOn }) => ({ kind, on: effectiveOn })),
    };
    return {
      ...{ person, facts, awards: awards(id), records: records(id) },
      decisions: decisions(id).map((decision) => ({
        ...decision,
        changedMonths: restedOn(decision, facts, version.content),
      })),
      outcome: decidePromotion(facts, version.content, asOf),
    };
  });
}

/** Of the months whose result became another one since, those that the decision can have rested on. */
function restedOn(
  { fromGrade, effectiveOn: day, changedMonths }: PromotionDecisionRow,
  { grades, hiredOn }: PromotionFacts,
  scheme: PromotionScheme,
): PlainDate[] {
  const gradeSince = grades.filter(({ from }) => from < day).at(-1)?.from ?? hiredOn;
  const first = firstMonthRestedOn(scheme, { grade: fromGrade, gradeSince, hiredOn, day });
  return first === null ? [] : changedMonths.filter((month) => month >= first && month <= day);
}

/** The codes held one after the other; what is the same as before began before. */
function gradesOf({ grades }: PromotionPersonRow, codes: ReadonlyMap<string, string>) {
  return grades
    .map(({ gradeId, from }) => ({ code: gradeId === null ? null : (codes.get(gradeId) ?? null), from }))
    .filter(({ code }, index, list) => index === 0 || list[index - 1]?.code !== code);
}

function rankPools(
  people: readonly PromotionPersonRow[],
  pool: Pool,
  rank: (pool: PromotionPersonRow[]) => Map<string, MeanRankFact[]>,
): Map<string, MeanRankFact[]> {
  const keyOf = ({ departmentId, postId, grades }: PromotionPersonRow) =>
    pool === 'department' ? departmentId : pool === 'post' ? postId : (grades.at(-1)?.gradeId ?? null);
  const pools = new Map<string | null, PromotionPersonRow[]>();
  for (const person of people) {
    const own = pools.get(keyOf(person));
    if (own) own.push(person);
    else pools.set(keyOf(person), [person]);
  }
  return new Map([...pools.values()].flatMap((each) => [...rank(each)]));
}

/** Rows by whom they are of, in their order. */
function byPerson<T extends { staffId: string }>(rows: readonly T[]): (staffId: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(row.staffId);
    if (own) own.push(row);
    else groups.set(row.staffId, [row]);
  }
  return (staffId) => groups.get(staffId) ?? [];
}

function withoutPerson<T extends { staffId: string }>({ staffId: _, ...rest }: T): Omit<T, 'staffId'> {
  return rest;
}
