import type { PlannedRow } from '@banke/domain/people';
import { createHash } from 'node:crypto';

/** In hexadecimal; the same for the same plan of a row. */
export function planHash(row: PlannedRow): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('hex');
}

/** Rows that go to the database in one statement: few enough for other work to get its turn, and for progress to be seen. */
const ROWS_A_STATEMENT = 1000;

export function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) yield rows.slice(at, at + ROWS_A_STATEMENT);
}
