import type { DayNumber } from '@banke/domain/calendar';
import type { RosterState } from '../operations/roster-state';
import { no, yes, type LifeDecision } from './life-decision';

/** Ends a month that is over: nothing of it changes any more. What staff were never told cannot be kept. */
export function decideClose(
  state: RosterState,
  { through, today, pending }: { through: DayNumber; today: DayNumber; pending: number },
): LifeDecision<'wrong-state' | 'not-over' | 'pending-changes'> {
  if (state !== 'published') return no('wrong-state');
  if (today <= through) return no('not-over');
  return pending > 0 ? no('pending-changes') : yes('closed');
}

/** Opens a closed roster again: it is published, as it was before. */
export function decideReopen(state: RosterState): LifeDecision<'wrong-state'> {
  return state === 'closed' ? yes('published') : no('wrong-state');
}
