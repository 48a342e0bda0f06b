import type { Queries, Tx } from '../in-company';
import type { StoredFileEntity } from './stored-file.entity';

export type FileRow = Omit<StoredFileEntity, 'companyId' | 'sha256'> & {
  byName: string;
  /** Of its content, in hexadecimal digits. */
  digest: string;
};

const FILES = `
  SELECT f.id, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.name, f.media_type AS "mediaType", f.size,
         f.account_id AS "accountId", a.display_name AS "byName", f.created_at AS "createdAt",
         encode(f.sha256, 'hex') AS digest
    FROM stored_file f
    JOIN account a ON a.company_id = f.company_id AND a.id = f.account_id
   WHERE f.company_id = current_company()`;

/** The files of one thing, oldest first. Whether the asker may see the thing is decided before. */
export function loadFilesOf(queries: Queries, subjectKind: string, subjectId: string): Promise<FileRow[]> {
  return queries.query<FileRow[]>(
    `${FILES} AND f.subject_kind = $1 AND f.subject_id = $2 ORDER BY f.created_at, f.id`,
    [subjectKind, subjectId],
  );
}

/** One file; whoever asks for it must be asked in turn whether they may see what it belongs to. */
export async function loadFile(queries: Queries, fileId: string): Promise<FileRow | undefined> {
  const [row] = await queries.query<FileRow[]>(`${FILES} AND f.id = $1`, [fileId]);
  return row;
}

/** One piece of a file's content; undefined after the last. */
export async function loadFileChunk(
  queries: Queries,
  fileId: string,
  position: number,
): Promise<Buffer | undefined> {
  const [row] = await queries.query<{ content: Buffer }[]>(
    `SELECT content FROM stored_file_chunk WHERE company_id = current_company() AND file_id = $1 AND position = $2`,
    [fileId, position],
  );
  return row?.content;
}

/** How many files a thing has. */
export async function countFiles(tx: Tx, subjectKind: string, subjectId: string): Promise<number> {
  const [row] = await tx.query<{ files: number }[]>(
    `SELECT count(*)::int AS files FROM stored_file
      WHERE company_id = current_company() AND subject_kind = $1 AND subject_id = $2`,
    [subjectKind, subjectId],
  );
  return row?.files ?? 0;
}

/** Bytes the company keeps of what people uploaded: files of things, and those of imports that are not over. */
export async function measureStorage(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ bytes: string }[]>(
    `SELECT ((SELECT coalesce(sum(size), 0) FROM stored_file WHERE company_id = current_company())
           + (SELECT coalesce(sum(octet_length(content)), 0) FROM staff_import
               WHERE company_id = current_company()))::text AS bytes`,
  );
  return Number(row?.bytes ?? 0);
}
