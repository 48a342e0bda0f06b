import type { PlainDate } from '@banke/domain/calendar';
import type { Catalogue, Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import { GradeEntity } from './grade.entity';
import { PostEntity } from './post.entity';
import { QualificationEntity } from './qualification.entity';

/** Where the entries of each list stand. */
export const CATALOGUE_ENTITIES = {
  posts: PostEntity,
  grades: GradeEntity,
  qualifications: QualificationEntity,
} as const satisfies Record<Catalogue, unknown>;

export interface CatalogueEntryRow {
  id: string;
  name: string;
  rank: number | null;
  validMonths: number | null;
  closedAt: Date | null;
  version: number;
}

interface CatalogueSql {
  table: string;
  rank: string;
  validMonths: string;
  /** Somebody who belongs somewhere today through the membership `m` has the entry `e`. */
  heldBy: string;
}

const SQL: Record<Catalogue, CatalogueSql> = {
  posts: {
    table: 'post',
    rank: 'NULL::integer',
    validMonths: 'NULL::integer',
    heldBy: 'm.post_id = e.id',
  },
  grades: {
    table: 'grade',
    rank: 'e.rank',
    validMonths: 'NULL::integer',
    heldBy: 'm.grade_id = e.id',
  },
  qualifications: {
    table: 'qualification',
    rank: 'NULL::integer',
    validMonths: 'e.valid_months',
    heldBy: `EXISTS (SELECT FROM held_qualification h
                      WHERE h.company_id = m.company_id AND h.staff_id = m.staff_id AND h.qualification_id = e.id
                        AND h.valid @> $2::date AND (h.revoked_on IS NULL OR h.revoked_on > $2))`,
  },
};

const entryColumns = ({ rank, validMonths }: CatalogueSql) =>
  `e.id, e.name, ${rank} AS rank, ${validMonths} AS "validMonths", e.closed_at AS "closedAt", e.version`;

/**
 * The entries of a list, or the one asked for, closed ones included: grades from the lowest, others by pinyin.
 * `inUse` counts the people within reach who have it on `today`, so that no total tells of others.
 */
export function loadCatalogue(
  tx: Queries,
  catalogue: Catalogue,
  people: Reach,
  today: PlainDate,
  entryId?: string,
): Promise<(CatalogueEntryRow & { inUse: number })[]> {
  const sql = SQL[catalogue];
  return tx.query(
    `SELECT ${entryColumns(sql)},
            (SELECT count(*)::int FROM membership m
              WHERE m.company_id = current_company() AND m.valid @> $2::date AND ${sql.heldBy}
                AND ($3 OR m.department_id = ANY ($4::uuid[]) OR m.team_id = ANY ($5::uuid[]))) AS "inUse"
       FROM ${sql.table} e
      WHERE e.company_id = current_company() AND ($1::uuid IS NULL OR e.id = $1)
      ORDER BY rank, e.name COLLATE "zh-x-icu", e.id`,
    [entryId ?? null, today, people.company, people.departmentIds, people.teamIds],
  );
}

/** The entry's row until the end of the transaction. */
export async function lockCatalogueEntry(
  tx: Tx,
  catalogue: Catalogue,
  id: string,
): Promise<CatalogueEntryRow | undefined> {
  const sql = SQL[catalogue];
  const [row] = await tx.query<CatalogueEntryRow[]>(
    `SELECT ${entryColumns(sql)} FROM ${sql.table} e
      WHERE e.company_id = current_company() AND e.id = $1 FOR UPDATE`,
    [id],
  );
  return row;
}
