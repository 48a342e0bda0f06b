import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { DayKind } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

export interface HolidayRow {
  id: string;
  siteId: string | null;
  day: PlainDate;
  kind: DayKind;
  name: string | null;
  version: number;
}

const HOLIDAYS = `
  SELECT h.id, h.site_id AS "siteId", h.day, h.kind, h.name, h.version
    FROM holiday h
   WHERE h.company_id = current_company()`;

/** Days that the company has set in a span: those of every site, and of the sites of departments within reach. */
export function loadHolidays(
  tx: Queries,
  reach: Reach,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<HolidayRow[]> {
  return tx.query(
    `${HOLIDAYS} AND h.day BETWEEN $4 AND $5
       AND ($1 OR h.site_id IS NULL
            OR EXISTS (SELECT FROM department d
                        WHERE d.company_id = h.company_id AND d.site_id = h.site_id
                          AND (d.id = ANY ($2::uuid[])
                               OR EXISTS (SELECT FROM team t WHERE t.company_id = d.company_id
                                             AND t.department_id = d.id AND t.id = ANY ($3::uuid[])))))
     ORDER BY h.day, h.site_id NULLS FIRST`,
    [reach.company, reach.departmentIds, reach.teamIds, from, through],
  );
}

/** A day until the end of the transaction; it holds for many departments, so a reach below the company finds none. */
export async function lockHoliday(tx: Tx, reach: Reach, id: string): Promise<HolidayRow | undefined> {
  const [row] = await tx.query<HolidayRow[]>(`${HOLIDAYS} AND h.id = $1 AND $2 FOR UPDATE`, [
    id,
    reach.company,
  ]);
  return row;
}

/** The open departments of a site, or of all: those whose rosters a day is another in. */
export async function departmentsOfSite(tx: Queries, siteId: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM department
      WHERE company_id = current_company() AND closed_at IS NULL AND ($1::uuid IS NULL OR site_id = $1) ORDER BY id`,
    [siteId],
  );
  return rows.map(({ id }) => id);
}

/** Days that the company has set for the site of a department: those of every site first, so that the site's own win. */
export function loadDayKinds(
  tx: Queries,
  departmentId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<Pick<HolidayRow, 'day' | 'kind' | 'name'>[]> {
  return tx.query(
    `SELECT h.day, h.kind, h.name
       FROM holiday h
       JOIN department d ON d.company_id = h.company_id AND d.id = $1 AND (h.site_id IS NULL OR h.site_id = d.site_id)
      WHERE h.company_id = current_company() AND h.day BETWEEN $2 AND $3
      ORDER BY h.day, h.site_id NULLS FIRST`,
    [departmentId, from, through],
  );
}
