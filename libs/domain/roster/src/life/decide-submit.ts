import { isOpenForDrafting, type RosterState } from '../operations/roster-state';
import type { CheckList } from './check-list';
import { no, yes, type LifeDecision } from './life-decision';

/** Hands a draft to the approver. Breaches and gaps are said and do not hinder it: the approver sees them too. */
export function decideSubmit(
  state: RosterState,
  { cells }: Pick<CheckList, 'cells'>,
): LifeDecision<'wrong-state' | 'empty'> {
  if (!isOpenForDrafting(state)) return no('wrong-state');
  return cells === 0 ? no('empty') : yes('submitted');
}

/** Takes a submission back while nobody has answered it. */
export function decideWithdraw(state: RosterState): LifeDecision<'wrong-state'> {
  return state === 'submitted' ? yes('draft') : no('wrong-state');
}
