import { WEEKLY_HOURS } from '@banke/domain/people';
import { ApiProblem } from '../../http/api-problem';
import type { Submission } from '../../forms/submission';
import type { PlacementDraft } from './placement-draft';

/** Hours that no week can have: said at their field with the range, and nothing is sent. */
export function refuseHours(draft: PlacementDraft, submission: Submission): boolean {
  if (draft.weeklyMinutes() !== undefined) return false;
  const path = 'weeklyMinutes';
  const error =
    draft.hours().trim() === ''
      ? { path, code: 'required' as const }
      : { path, code: 'hours-out-of-range' as const, params: WEEKLY_HOURS };
  submission.refuse(new ApiProblem('request.invalid', 422, {}, [error]));
  return true;
}
