import type { DayNumber } from '@banke/domain/calendar';
import type { RosterState } from '../operations/roster-state';
import { no, yes, type LifeDecision } from './life-decision';

/** Makes changes to a published roster known. Breaches of hard rules are no better for coming late. */
export function decideAmend(
  state: RosterState,
  { pending, breaches }: { pending: number; breaches: readonly unknown[] },
): LifeDecision<'wrong-state' | 'nothing-pending' | 'has-breaches'> {
  if (state !== 'published') return no('wrong-state');
  if (pending === 0) return no('nothing-pending');
  return breaches.length > 0 ? no('has-breaches') : yes('published');
}

/** Days from today until the first day that changes; negative when it is over. */
export function noticeOf(days: readonly DayNumber[], today: DayNumber): number {
  return Math.min(...days) - today;
}
