import type { ObligationView } from '@banke/contracts';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import { groupsOf, type ObligationGroup } from '../obligations/obligation-groups';

/** What is due later is looked up on its own page. */
const AHEAD_DAYS = 7;
const ANSWERING = ['overdue', 'to-accept', 'today', 'tomorrow', 'coming'];

/** What somebody has to do now or soon, in the order in which it asks for attention. */
export function toDo(obligations: readonly ObligationView[], today: PlainDate): ObligationGroup[] {
  const horizon = addDays(today, AHEAD_DAYS);
  const own = obligations.filter(({ mine, acceptable, dueOn }) => acceptable || (mine && dueOn <= horizon));
  return groupsOf(own, today).filter(({ name }) => ANSWERING.includes(name));
}
