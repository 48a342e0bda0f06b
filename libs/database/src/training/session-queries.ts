import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { Attendance, AttendanceBrought, SeatState } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';

export interface TrainingSessionRow {
  id: string;
  departmentId: string;
  departmentName: string;
  courseId: string;
  title: string;
  trainerId: string;
  trainerName: string;
  day: PlainDate;
  from: number;
  to: number;
  room: string | null;
  link: string | null;
  capacity: number;
  note: string | null;
  held: boolean;
  cancelledBecause: string | null;
  version: number;
  scores: number[];
  useful: number;
}

/** Sessions of the departments within reach, or of whose teams one is; in order of time. Only one of them by its id. */
export function loadTrainingSessions(
  tx: Queries,
  reach: Reach,
  { from, through, id }: { from: PlainDate; through: PlainDate; id?: string },
): Promise<TrainingSessionRow[]> {
  return tx.query(
    `SELECT s.id, s.department_id AS "departmentId", d.name AS "departmentName", s.course_id AS "courseId", v.title,
            s.trainer_id AS "trainerId", k.display_name AS "trainerName", s.day, lower(s.minutes) AS "from",
            upper(s.minutes) AS "to", s.room, s.link, s.capacity, s.note, s.held_at IS NOT NULL AS held,
            CASE WHEN s.cancelled_at IS NULL THEN NULL ELSE coalesce(s.cancelled_because, '') END AS "cancelledBecause",
            s.version, n.scores, n.useful
       FROM training_session s
       JOIN department d ON d.company_id = s.company_id AND d.id = s.department_id
       JOIN account k ON k.company_id = s.company_id AND k.id = s.trainer_id
       JOIN LATERAL (SELECT title FROM course_version l WHERE l.company_id = s.company_id AND l.course_id = s.course_id
                      ORDER BY l.number DESC LIMIT 1) v ON true
       JOIN LATERAL (SELECT coalesce(array_agg(score), '{}') AS scores, count(*) FILTER (WHERE useful)::int AS useful
                       FROM training_answer a WHERE a.company_id = s.company_id AND a.session_id = s.id) n ON true
      WHERE s.company_id = current_company() AND s.day BETWEEN $4::date AND $5::date AND ($6::uuid IS NULL OR s.id = $6)
        AND ($1 OR s.department_id = ANY ($2::uuid[]) OR EXISTS (
              SELECT FROM team t WHERE t.company_id = s.company_id AND t.department_id = s.department_id
                                   AND t.id = ANY ($3::uuid[])))
      ORDER BY s.day, s.minutes, s.id`,
    [reach.company, reach.departmentIds, reach.teamIds, from, through, id ?? null],
  );
}

/** Any day: a session is asked for by its id. */
const EVER = { from: '1900-01-01', through: '2999-12-31' };

/** A session within reach, held until the end of the transaction, with its list. */
export async function lockTrainingSession(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<(TrainingSessionRow & { seats: SeatRow[] }) | undefined> {
  await tx.query(`SELECT FROM training_session WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = await loadTrainingSessions(tx, reach, { ...EVER, id });
  return row && { ...row, seats: await loadSeats(tx, [id]) };
}

export interface SeatRow {
  sessionId: string;
  staffId: string;
  name: string;
  accountId: string | null;
  state: SeatState;
  attendance: Attendance | null;
  answered: boolean;
  brought: AttendanceBrought | null;
}

/** Who is on the lists of sessions that the caller has found within reach, in the order they asked. */
export function loadSeats(tx: Queries, sessionIds: readonly string[]): Promise<SeatRow[]> {
  return tx.query(
    `SELECT p.session_id AS "sessionId", p.staff_id AS "staffId", s.name, s.account_id AS "accountId", p.state,
            p.attendance, p.answered, p.brought
       FROM training_seat p
       JOIN staff s ON s.company_id = p.company_id AND s.id = p.staff_id
      WHERE p.company_id = current_company() AND p.session_id = ANY ($1::uuid[])
      ORDER BY p.place`,
    [sessionIds],
  );
}

/** Gives somebody the roster's activity of a session; false when the person has something else then. */
export async function arrangeSession(
  tx: Tx,
  activity: { id: string; sessionId: string; staffId: string; accountId: string; note: string; at: Date },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO activity (company_id, id, series_id, department_id, staff_id, kind, day, minutes, work, note, created_by, created_at)
     SELECT s.company_id, $1, s.id, s.department_id, $3, 'training', s.day, s.minutes, true, $4, $5, $6
       FROM training_session s WHERE s.company_id = current_company() AND s.id = $2
     ON CONFLICT DO NOTHING RETURNING id`,
    [activity.id, activity.sessionId, activity.staffId, activity.note, activity.accountId, activity.at],
  );
  return rows.length > 0;
}
