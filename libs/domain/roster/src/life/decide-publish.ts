import type { RosterState } from '../operations/roster-state';
import type { CheckList } from './check-list';
import { no, yes, type LifeDecision } from './life-decision';

/** Shows an approved roster to staff. What breaks a hard rule stays where it is until it is mended or answered for. */
export function decidePublish(
  state: RosterState,
  { breaches }: Pick<CheckList, 'breaches'>,
): LifeDecision<'wrong-state' | 'has-breaches'> {
  if (state !== 'approved') return no('wrong-state');
  return breaches.length > 0 ? no('has-breaches') : yes('published');
}

/** To be published by itself at an instant to come; what breaks a hard rule now would be refused then. */
export function decidePlanPublication(
  state: RosterState,
  check: Pick<CheckList, 'breaches'>,
  { at, now }: { at: Date; now: Date },
): LifeDecision<'wrong-state' | 'has-breaches' | 'publication-in-the-past'> {
  const decision = decidePublish(state, check);
  if (!decision.ok) return decision;
  return at <= now ? no('publication-in-the-past') : yes('approved');
}

/** Takes back a planned publication; the roster stays approved. */
export function decideCancelPublication(publishAt: Date | null): LifeDecision<'nothing-planned'> {
  return publishAt === null ? no('nothing-planned') : yes('approved');
}
