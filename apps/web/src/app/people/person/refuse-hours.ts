import { ApiProblem } from '../../http/api-problem';
import type { Submission } from '../../forms/submission';
import type { PlacementDraft } from './placement-draft';

/** Hours that are no time: said at their field, and nothing is sent. */
export function refuseHours(draft: PlacementDraft, submission: Submission): boolean {
  if (draft.weeklyMinutes() !== undefined) return false;
  submission.refuse(
    new ApiProblem('request.invalid', 422, {}, [
      { path: 'weeklyMinutes', code: draft.hours().trim() === '' ? 'required' : 'invalid' },
    ]),
  );
  return true;
}
