import { lockEvaluationMonth, type EvaluationMonthRow, type Tx } from '@banke/database';
import type { Reach } from '@banke/domain/people';
import { conflict, notFound } from '../common/problems/app-error';

/** The month until the end of the transaction, as the person saw it; throws beyond reach, or when somebody was faster. */
export async function lockMonthAsSeen(
  tx: Tx,
  reach: Reach,
  { id, version }: { id: string; version?: number },
): Promise<EvaluationMonthRow> {
  const month = await lockEvaluationMonth(tx, reach, id);
  if (!month) throw notFound('evaluation.not-found');
  if (version !== undefined && month.version !== version) throw conflict('evaluation.changed');
  return month;
}
