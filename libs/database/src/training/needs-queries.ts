import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type {
  Competency,
  NeedsChoice,
  NeedsMethod,
  NeedsTopicState,
  NeedsVoice,
} from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';
import { placesOn } from '../people/staff-queries';

export interface NeedsSurveyRow {
  id: string;
  departmentId: string;
  departmentName: string;
  year: number;
  opensOn: PlainDate;
  closesOn: PlainDate;
  method: NeedsMethod;
  picks: number;
  proposes: number;
  surveyWeight: number;
  wishesWeight: number;
  directionWeight: number;
  invitedOn: PlainDate | null;
  remindedOn: PlainDate | null;
  version: number;
  /** Who works there, and how many of them have answered. */
  people: number;
  answered: number;
}

/** Who works in the department of survey `n` on the day `$1`. */
const PEOPLE = `FROM membership m
          JOIN staff w ON w.company_id = m.company_id AND w.id = m.staff_id
         WHERE m.company_id = n.company_id AND m.department_id = n.department_id AND m.valid @> $1::date
           AND (w.left_on IS NULL OR w.left_on >= $1::date)`;

const SURVEY = `n.id, n.department_id AS "departmentId", d.name AS "departmentName", n.year, n.opens_on AS "opensOn",
       n.closes_on AS "closesOn", n.method, n.picks, n.proposes, n.survey_weight AS "surveyWeight",
       n.wishes_weight AS "wishesWeight", n.direction_weight AS "directionWeight", n.invited_on AS "invitedOn",
       n.reminded_on AS "remindedOn", n.version,
       (SELECT count(*)::int ${PEOPLE}) AS people,
       (SELECT count(*)::int ${PEOPLE} AND EXISTS (
          SELECT FROM needs_answer a
           WHERE a.company_id = n.company_id AND a.survey_id = n.id AND a.staff_id = m.staff_id)) AS answered`;

/** Surveys of the departments within reach, or of whose teams one is; the newest first. Only one of them by its id. */
export function loadNeedsSurveys(
  tx: Queries,
  reach: Reach,
  today: PlainDate,
  id?: string,
): Promise<NeedsSurveyRow[]> {
  return tx.query(
    `SELECT ${SURVEY}
       FROM needs_survey n
       JOIN department d ON d.company_id = n.company_id AND d.id = n.department_id
      WHERE n.company_id = current_company() AND ($5::uuid IS NULL OR n.id = $5)
        AND ($2 OR n.department_id = ANY ($3::uuid[]) OR EXISTS (
              SELECT FROM team t WHERE t.company_id = n.company_id AND t.department_id = n.department_id
                                   AND t.id = ANY ($4::uuid[])))
      ORDER BY n.year DESC, d.name COLLATE "zh-x-icu", n.id`,
    [today, reach.company, reach.departmentIds, reach.teamIds, id ?? null],
  );
}

/** One of them, held until the end of the transaction. */
export async function lockNeedsSurvey(
  tx: Tx,
  reach: Reach,
  today: PlainDate,
  id: string,
): Promise<NeedsSurveyRow | undefined> {
  await tx.query(`SELECT FROM needs_survey WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = await loadNeedsSurveys(tx, reach, today, id);
  return row;
}

/** The surveys that are open today, or one of them if it is, held until the end of the transaction. */
export async function lockOpenNeedsSurveys(tx: Tx, today: PlainDate, id?: string): Promise<NeedsSurveyRow[]> {
  return tx.query(
    `SELECT ${SURVEY}
       FROM needs_survey n
       JOIN department d ON d.company_id = n.company_id AND d.id = n.department_id
      WHERE n.company_id = current_company() AND n.opens_on <= $1::date AND n.closes_on >= $1::date
        AND ($2::uuid IS NULL OR n.id = $2)
      ORDER BY n.id FOR UPDATE OF n`,
    [today, id ?? null],
  );
}

/** The accounts of those who work in a department and have not answered yet. */
export async function loadUnanswered(
  tx: Queries,
  { id, departmentId }: Pick<NeedsSurveyRow, 'id' | 'departmentId'>,
  today: PlainDate,
): Promise<string[]> {
  const rows = await tx.query<{ accountId: string }[]>(
    `SELECT s.account_id AS "accountId" FROM staff s
       JOIN (${placesOn('$3', 'NULL')}) p ON p.staff_id = s.id
      WHERE s.company_id = current_company() AND s.account_id IS NOT NULL AND p.department_id = $2 AND p.in_force
        AND (s.left_on IS NULL OR s.left_on >= $3::date)
        AND NOT EXISTS (SELECT FROM needs_answer a
                         WHERE a.company_id = s.company_id AND a.survey_id = $1 AND a.staff_id = s.id)`,
    [id, departmentId, today],
  );
  return rows.map(({ accountId }) => accountId);
}

export interface NeedsTopicRow {
  id: string;
  title: string;
  courseId: string | null;
  competency: Competency | null;
  byStaff: boolean;
  state: NeedsTopicState;
  because: string | null;
  madeCourseId: string | null;
}

/** The topics of a survey that the caller has found within reach, in the order they came. */
export function loadNeedsTopics(tx: Queries, surveyId: string): Promise<NeedsTopicRow[]> {
  return tx.query(
    `SELECT id, title, course_id AS "courseId", competency, by_staff AS "byStaff", state, because,
            made_course_id AS "madeCourseId"
       FROM needs_topic WHERE company_id = current_company() AND survey_id = $1 ORDER BY created_at, title, id`,
    [surveyId],
  );
}

/** What everybody chose, without who. */
export async function loadNeedsAnswers(tx: Queries, surveyId: string): Promise<NeedsChoice[][]> {
  const rows = await tx.query<{ choices: NeedsChoice[] }[]>(
    `SELECT choices FROM needs_answer WHERE company_id = current_company() AND survey_id = $1`,
    [surveyId],
  );
  return rows.map(({ choices }) => choices);
}

/** What somebody chose, by survey. */
export async function loadOwnNeeds(tx: Queries, staffId: string): Promise<Map<string, NeedsChoice[]>> {
  const rows = await tx.query<{ surveyId: string; choices: NeedsChoice[] }[]>(
    `SELECT survey_id AS "surveyId", choices FROM needs_answer
      WHERE company_id = current_company() AND staff_id = $1`,
    [staffId],
  );
  return new Map(rows.map(({ surveyId, choices }) => [surveyId, choices]));
}

export interface NeedsVoiceRow {
  id: string;
  topicId: string;
  kind: NeedsVoice;
  byName: string;
  reason: string;
  weight: number;
  accountId: string;
}

/** What managers wish, and where the business goes, in the order it was written down. */
export function loadNeedsVoices(tx: Queries, surveyId: string): Promise<NeedsVoiceRow[]> {
  return tx.query(
    `SELECT v.id, v.topic_id AS "topicId", v.kind, v.by_name AS "byName", v.reason, v.weight,
            v.account_id AS "accountId"
       FROM needs_voice v
       JOIN needs_topic t ON t.company_id = v.company_id AND t.id = v.topic_id
      WHERE v.company_id = current_company() AND t.survey_id = $1 ORDER BY v.created_at, v.id`,
    [surveyId],
  );
}

/** The survey a course comes from, the newest; undefined when it comes from none. */
export async function loadNeedOfCourse(
  tx: Queries,
  courseId: string,
): Promise<{ surveyId: string; year: number; title: string } | undefined> {
  const rows = await tx.query<{ surveyId: string; year: number; title: string }[]>(
    `SELECT t.survey_id AS "surveyId", n.year, t.title FROM needs_topic t
       JOIN needs_survey n ON n.company_id = t.company_id AND n.id = t.survey_id
      WHERE t.company_id = current_company() AND t.made_course_id = $1 ORDER BY n.year DESC LIMIT 1`,
    [courseId],
  );
  return rows[0];
}
