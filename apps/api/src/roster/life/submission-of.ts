import type { RosterStepRow } from '@banke/database';
import { reachOf, type Reach } from '@banke/domain/people';
import type { Standing, Submission } from '../../approvals/approvals.service';

/** The question that `Approvals` answers about a roster. */
export function approvalOf(
  { departmentId }: { departmentId: string },
  submittedBy: readonly string[],
): Submission {
  return { permission: 'rosters.approve', place: { departmentId }, submittedBy };
}

/** Who handed it in last, and for whom. */
export function submittersOf(steps: readonly RosterStepRow[]): string[] {
  const submission = steps.filter(({ step }) => step === 'submitted').at(-1);
  return [submission?.accountId, submission?.onBehalfOf].filter((id) => typeof id === 'string');
}

/** How far somebody sees rosters: himself, or as the one he stands in for. */
export function sightOf({ grantsOf }: Standing): Reach {
  return reachOf(Object.values(grantsOf).flat(), 'rosters.draft');
}
