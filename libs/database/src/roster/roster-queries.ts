import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { RosterState } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';
import { reachParams, rosterInReach } from './roster-in-reach';
import type { StoredCellChange, StoredCellValue } from './roster-operation.entity';

export interface RosterRow {
  id: string;
  departmentId: string;
  departmentName: string;
  timeZone: string;
  from: PlainDate;
  through: PlainDate;
  state: RosterState;
  revision: number;
}

const ROSTER_COLUMNS = `r.id, r.department_id AS "departmentId", d.name AS "departmentName", s.time_zone AS "timeZone",
       lower(r.period) AS "from", upper(r.period) - 1 AS through, r.state, r.revision`;

/** Rosters of departments within reach, newest first: of one department, or the one asked for. */
export function loadRosters(
  tx: Queries,
  reach: Reach,
  { departmentId, rosterId }: { departmentId?: string; rosterId?: string },
): Promise<RosterRow[]> {
  return tx.query(
    `SELECT ${ROSTER_COLUMNS}
       FROM roster r
       JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
       JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id
      WHERE r.company_id = current_company()
        AND ($4::uuid IS NULL OR r.department_id = $4) AND ($5::uuid IS NULL OR r.id = $5)
        AND ($1 OR r.department_id = ANY ($2::uuid[])
             OR EXISTS (SELECT FROM team t WHERE t.company_id = r.company_id
                           AND t.department_id = r.department_id AND t.id = ANY ($3::uuid[])))
      ORDER BY lower(r.period) DESC, r.id`,
    [reach.company, reach.departmentIds, reach.teamIds, departmentId ?? null, rosterId ?? null],
  );
}

export interface LockedRoster {
  id: string;
  departmentId: string;
  from: PlainDate;
  through: PlainDate;
  state: RosterState;
  revision: number;
}

export interface HeldRoster {
  state: RosterState;
  /** The first of the days asked for that it holds. */
  day: PlainDate;
}

/** How the rosters of a department stand that hold one of these days; it stays so until the end of the transaction. */
export function holdRosters(tx: Tx, departmentId: string, days: readonly PlainDate[]): Promise<HeldRoster[]> {
  return tx.query(
    `SELECT r.state, (SELECT min(day) FROM unnest($2::date[]) day WHERE r.period @> day) AS day FROM roster r
      WHERE r.company_id = current_company() AND r.department_id = $1
        AND EXISTS (SELECT FROM unnest($2::date[]) day WHERE r.period @> day)
      ORDER BY lower(r.period)
        FOR SHARE OF r`,
    [departmentId, days],
  );
}

/** The roster's row until the end of the transaction; undefined beyond reach. Operations follow one another by it. */
export async function lockRoster(tx: Tx, reach: Reach, id: string): Promise<LockedRoster | undefined> {
  const [row] = await tx.query<LockedRoster[]>(
    `SELECT r.id, r.department_id AS "departmentId", lower(r.period) AS "from", upper(r.period) - 1 AS through,
            r.state, r.revision
       FROM roster r
      WHERE r.company_id = current_company() AND r.id = $1 AND ($2 OR r.department_id = ANY ($3::uuid[]))
        FOR UPDATE`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

export interface CellRow extends StoredCellValue {
  staffId: string;
  day: PlainDate;
}

/** What stands in these cells of a roster; empty ones are left out. */
export function loadCells(
  tx: Queries,
  rosterId: string,
  cells: readonly { staffId: string; day: PlainDate }[],
): Promise<CellRow[]> {
  return tx.query(
    `SELECT c.staff_id AS "staffId", c.day, c.template_version_id AS "versionId", c.pinned
       FROM unnest($2::uuid[], $3::date[]) AS w (staff_id, day)
       JOIN roster_cell c ON c.company_id = current_company() AND c.roster_id = $1
                         AND c.staff_id = w.staff_id AND c.day = w.day`,
    [rosterId, cells.map(({ staffId }) => staffId), cells.map(({ day }) => day)],
  );
}

/** Writes changes to the cells, and nothing else: the operation stands in the log. */
export async function writeCells(
  tx: Tx,
  companyId: string,
  rosterId: string,
  changes: readonly StoredCellChange[],
): Promise<void> {
  const emptied = changes.filter(({ next }) => next === null);
  if (emptied.length > 0) {
    await tx.query(
      `DELETE FROM roster_cell c USING unnest($2::uuid[], $3::date[]) AS w (staff_id, day)
        WHERE c.company_id = current_company() AND c.roster_id = $1 AND c.staff_id = w.staff_id AND c.day = w.day`,
      [rosterId, emptied.map(({ staffId }) => staffId), emptied.map(({ day }) => day)],
    );
  }
  const written = changes.flatMap(({ staffId, day, next }) => (next ? [{ staffId, day, ...next }] : []));
  if (written.length === 0) return;
  await tx.query(
    `INSERT INTO roster_cell (company_id, roster_id, staff_id, day, template_version_id, pinned)
     SELECT $1, $2, w.staff_id, w.day, w.version_id, w.pinned
       FROM unnest($3::uuid[], $4::date[], $5::uuid[], $6::boolean[]) AS w (staff_id, day, version_id, pinned)
     ON CONFLICT (company_id, roster_id, staff_id, day)
       DO UPDATE SET template_version_id = EXCLUDED.template_version_id, pinned = EXCLUDED.pinned`,
    [
      ...[companyId, rosterId, written.map(({ staffId }) => staffId), written.map(({ day }) => day)],
      ...[written.map(({ versionId }) => versionId), written.map(({ pinned }) => pinned)],
    ],
  );
}

export interface OperationRow {
  revision: number;
  opId: string;
  at: Date;
  byName: string | null;
  changes: StoredCellChange[];
}

/** Operations of a roster within reach after a revision, and up to another one, oldest first. */
export function loadOperations(
  tx: Queries,
  reach: Reach,
  rosterId: string,
  { after, through, limit }: { after: number; through?: number; limit: number },
): Promise<OperationRow[]> {
  return tx.query(
    `SELECT o.revision, o.op_id AS "opId", o.at, a.display_name AS "byName", o.changes
       FROM roster_operation o
       LEFT JOIN account a ON a.company_id = o.company_id AND a.id = o.account_id
      WHERE o.company_id = current_company() AND o.roster_id = $1
        AND ${rosterInReach('o.roster_id', 5)} AND o.revision > $2
        AND ($4::integer IS NULL OR o.revision <= $4)
      ORDER BY o.revision
      LIMIT $3`,
    [rosterId, after, limit, through ?? null, ...reachParams(reach)],
  );
}

/** The operations that touched one cell of a roster within reach, newest first, each with that change alone. */
export function loadCellHistory(
  tx: Queries,
  reach: Reach,
  rosterId: string,
  { staffId, day }: { staffId: string; day: PlainDate },
): Promise<(Omit<OperationRow, 'changes'> & { change: StoredCellChange })[]> {
  return tx.query(
    `SELECT o.revision, o.op_id AS "opId", o.at, a.display_name AS "byName", c.change
       FROM roster_operation o
      CROSS JOIN LATERAL jsonb_array_elements(o.changes) AS c (change)
       LEFT JOIN account a ON a.company_id = o.company_id AND a.id = o.account_id
      WHERE o.company_id = current_company() AND o.roster_id = $1
        AND ${rosterInReach('o.roster_id', 4)}
        AND o.changes @> jsonb_build_array(jsonb_build_object('staffId', $2::text, 'day', $3::text))
        AND c.change ->> 'staffId' = $2::text AND c.change ->> 'day' = $3::text
      ORDER BY o.revision DESC`,
    [rosterId, staffId, day, ...reachParams(reach)],
  );
}

/**
 * Who wrote last into each of these cells of a roster within reach; those that nobody ever wrote are left out. Only operations
 * on these people are taken apart: the roster's row is locked meanwhile.
 */
export function loadLastWriters(
  tx: Queries,
  reach: Reach,
  rosterId: string,
  cells: readonly { staffId: string; day: PlainDate }[],
): Promise<{ staffId: string; day: PlainDate; byName: string | null }[]> {
  return tx.query(
    `SELECT DISTINCT ON (c."staffId", c.day) c."staffId", c.day, a.display_name AS "byName"
       FROM roster_operation o
      CROSS JOIN LATERAL jsonb_to_recordset(o.changes) AS c ("staffId" uuid, day date)
       JOIN unnest($2::uuid[], $3::date[]) AS w (staff_id, day) ON w.staff_id = c."staffId" AND w.day = c.day
       LEFT JOIN account a ON a.company_id = o.company_id AND a.id = o.account_id
      WHERE o.company_id = current_company() AND o.roster_id = $1
        AND ${rosterInReach('o.roster_id', 4)}
        AND o.changes @> ANY (SELECT jsonb_build_array(jsonb_build_object('staffId', p.id))
                                FROM (SELECT DISTINCT unnest($2::uuid[]) AS id) p)
      ORDER BY c."staffId", c.day, o.revision DESC`,
    [rosterId, cells.map(({ staffId }) => staffId), cells.map(({ day }) => day), ...reachParams(reach)],
  );
}

/** The teams of a department, which hear of its rosters each by its own grant. */
export async function teamsOfDepartment(tx: Queries, departmentId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM team WHERE company_id = current_company() AND department_id = $1 AND closed_at IS NULL ORDER BY id`,
    [departmentId],
  );
  return rows.map(({ id }) => id);
}

/** The ids among these that are versions of the department's templates. */
export async function knownVersions(
  tx: Queries,
  departmentId: string,
  versionIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT v.id
       FROM shift_template_version v
       JOIN shift_template t ON t.company_id = v.company_id AND t.id = v.template_id
      WHERE v.company_id = current_company() AND v.id = ANY ($2::uuid[]) AND t.department_id = $1`,
    [departmentId, versionIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The ids among these of people who belong or are lent to the department on some day of a span. */
export async function peopleOfSpan(
  tx: Queries,
  departmentId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
  staffIds: readonly string[] | null,
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT staff_id AS id FROM membership
      WHERE company_id = current_company() AND department_id = $1 AND valid && daterange($2, $3, '[]')
        AND ($4::uuid[] IS NULL OR staff_id = ANY ($4))
     UNION
     SELECT staff_id FROM secondment
      WHERE company_id = current_company() AND department_id = $1 AND valid && daterange($2, $3, '[]')
        AND ($4::uuid[] IS NULL OR staff_id = ANY ($4))`,
    [departmentId, from, through, staffIds],
  );
  return new Set(rows.map(({ id }) => id));
}
