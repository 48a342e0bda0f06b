import type { Catalogue } from '@banke/domain/people';
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

const COLUMNS: Record<Catalogue, { table: string; rank: string; validMonths: string }> = {
  posts: { table: 'post', rank: 'NULL::integer', validMonths: 'NULL::integer' },
  grades: { table: 'grade', rank: 'e.rank', validMonths: 'NULL::integer' },
  qualifications: { table: 'qualification', rank: 'NULL::integer', validMonths: 'e.valid_months' },
};

const selectEntries = (catalogue: Catalogue) => {
  const { table, rank, validMonths } = COLUMNS[catalogue];
  return `SELECT e.id, e.name, ${rank} AS rank, ${validMonths} AS "validMonths", e.closed_at AS "closedAt", e.version
            FROM ${table} e WHERE e.company_id = current_company()`;
};

/** The entries of a list, or the one asked for, closed ones included: grades from the lowest, others by pinyin. */
export function loadCatalogue(
  tx: Queries,
  catalogue: Catalogue,
  entryId?: string,
): Promise<CatalogueEntryRow[]> {
  return tx.query<CatalogueEntryRow[]>(
    `${selectEntries(catalogue)} AND ($1::uuid IS NULL OR e.id = $1)
      ORDER BY rank, e.name COLLATE "zh-x-icu", e.id`,
    [entryId ?? null],
  );
}

/** The entry's row until the end of the transaction. */
export async function lockCatalogueEntry(
  tx: Tx,
  catalogue: Catalogue,
  id: string,
): Promise<CatalogueEntryRow | undefined> {
  const [row] = await tx.query<CatalogueEntryRow[]>(`${selectEntries(catalogue)} AND e.id = $1 FOR UPDATE`, [
    id,
  ]);
  return row;
}
