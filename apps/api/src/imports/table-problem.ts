import type { ProblemCode } from '@banke/contracts/codes';
import { TableError, type TableProblem } from '@banke/documents';
import { AppError } from '../common/problems/app-error';

const CODES = {
  'too-large': 'table.too-large',
  'too-many-rows': 'table.too-many-rows',
  'too-many-columns': 'table.too-many-columns',
  empty: 'table.empty',
  damaged: 'table.damaged',
  encrypted: 'table.encrypted',
  'old-excel': 'table.old-excel',
  'not-text': 'table.not-text',
  'no-such-sheet': 'table.no-such-sheet',
} as const satisfies Record<TableProblem, ProblemCode>;

const MEGABYTE = 1024 * 1024;

/** Reads a file that somebody sent; what is wrong with it is a refusal and no failure of ours. */
export async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { problem, params } = error;
    const limit =
      problem === 'too-large' && params.limit ? Math.floor(params.limit / MEGABYTE) : params.limit;
    throw new AppError(422, CODES[problem], { ...params, ...(limit !== undefined && { limit }) });
  }
}
