import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface SiteRow {
  id: string;
  name: string;
  timeZone: string;
  version: number;
}

/** Sites within reach, or the one asked for: all for the company, else those of the departments within reach. */
export function loadSites(tx: Queries, reach: Reach, siteId?: string): Promise<SiteRow[]> {
  return tx.query(
    `SELECT s.id, s.name, s.time_zone AS "timeZone", s.version
       FROM site s
      WHERE s.company_id = current_company()
        AND ($4::uuid IS NULL OR s.id = $4)
        AND ($1 OR EXISTS (
              SELECT FROM department d
               WHERE d.company_id = s.company_id AND d.site_id = s.id
                 AND (d.id = ANY ($2::uuid[])
                      OR EXISTS (SELECT FROM team t WHERE t.company_id = d.company_id AND t.department_id = d.id
                                    AND t.id = ANY ($3::uuid[])))))
      ORDER BY s.name COLLATE "zh-x-icu", s.id`,
    [reach.company, reach.departmentIds, reach.teamIds, siteId ?? null],
  );
}

/** The site's row until the end of the transaction; a site belongs to the company, so a lesser reach finds none. */
export async function lockSite(tx: Tx, reach: Reach, id: string): Promise<SiteRow | undefined> {
  const [row] = await tx.query<SiteRow[]>(
    `SELECT s.id, s.name, s.time_zone AS "timeZone", s.version
       FROM site s
      WHERE s.company_id = current_company() AND s.id = $1 AND $2
        FOR UPDATE`,
    [id, reach.company],
  );
  return row;
}

/** A zone by its exact IANA name that both this program and the database can reckon with. */
export async function isKnownTimeZone(tx: Queries, name: string): Promise<boolean> {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  const found = await tx.query<unknown[]>('SELECT FROM pg_timezone_names WHERE name = $1', [name]);
  return found.length > 0;
}
