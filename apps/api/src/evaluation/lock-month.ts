import { lockEvaluationMonth, type EvaluationMonthRow, type Tx } from '@banke/database';
import { mayChangeFigures } from '@banke/domain/evaluation';
import type { Reach } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { conflict, notFound, refused } from '../common/problems/app-error';

/** The month until the end of the transaction, as the person saw it; throws beyond reach, or when somebody was faster. */
export async function lockMonthAsSeen(
  tx: Tx,
  reach: Reach,
  { id, version }: { id: string; version?: number },
): Promise<EvaluationMonthRow> {
  const month = await lockEvaluationMonth(tx, reach, id);
  if (!month) throw notFound('evaluation.not-found');
  if (version !== undefined) refuseOlder(month, version);
  return month;
}

/** Throws when the person saw another month than the one that is locked. */
export function refuseOlder(month: Pick<EvaluationMonthRow, 'version'>, version: number): void {
  if (month.version !== version) throw conflict('evaluation.changed');
}

/** The month until the end of the transaction, for what is scored from; throws beyond reach, or once it was reviewed. */
export async function lockOpenMonth(tx: Tx, actor: Actor, id: string): Promise<EvaluationMonthRow> {
  const month = await lockMonthAsSeen(tx, reachOfActor(actor, 'scores.edit'), { id });
  if (!mayChangeFigures(month.state)) throw refused('evaluation.closed');
  return month;
}

/** Whether the actor is one who runs months of the department. */
export function edits(actor: Actor, { departmentId }: Pick<EvaluationMonthRow, 'departmentId'>): boolean {
  const { company, departmentIds } = reachOfActor(actor, 'scores.edit');
  return company || departmentIds.includes(departmentId);
}
