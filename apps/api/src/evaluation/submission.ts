import { loadEvaluationSteps, type EvaluationMonthRow, type Queries } from '@banke/database';
import type { Submission } from '../approvals/approvals.service';

/** A month as what it is to be approved: by the manager, and not by whoever calculated or reviewed it. */
export async function submissionOf(
  tx: Queries,
  { id, departmentId }: Pick<EvaluationMonthRow, 'id' | 'departmentId'>,
): Promise<Submission> {
  const steps = await loadEvaluationSteps(tx, id);
  const last = steps.findLast(({ step }) => step === 'review');
  return {
    permission: 'scores.approve',
    place: { departmentId, teamId: null },
    submittedBy: last?.accountId ? [last.accountId] : [],
  };
}
