import { addDays, type PlainDate } from '@banke/domain/calendar';
import { isOpenForDrafting, type RosterState } from '../operations/roster-state';

/** How many days of a month somebody may wish something for, and until when. */
export interface WishTerms {
  /** Days of one person in one month. */
  quota: number;
  /** Last day of the month before on which wishes may be entered and withdrawn, 1–28. */
  closingDay: number;
}

export const USUAL_WISH_TERMS: WishTerms = { quota: 3, closingDay: 20 };

/** One wish weighs as much as another: how much they count as a whole is said by the rule. */
export const WISH_WEIGHT = 1;

export type WishRefusal =
  { reason: 'closed'; closesOn: PlainDate } | { reason: 'submitted' } | { reason: 'quota'; quota: number };

/** The last day on which wishes for the month of a day may be entered. Throws a RangeError for a day that does not exist. */
export function wishesCloseOn(day: PlainDate, { closingDay }: Pick<WishTerms, 'closingDay'>): PlainDate {
  const lastOfMonthBefore = addDays(`${day.slice(0, 8)}01`, -1);
  return `${lastOfMonthBefore.slice(0, 8)}${String(closingDay).padStart(2, '0')}`;
}

/** Why wishes for the month of a day may not be entered or withdrawn any more; null while they may. */
export function wishesClosed(
  { day, today, roster }: { day: PlainDate; today: PlainDate; roster: RosterState | null },
  terms: WishTerms,
): Exclude<WishRefusal, { reason: 'quota' }> | null {
  if (roster !== null && !isOpenForDrafting(roster)) return { reason: 'submitted' };
  const closesOn = wishesCloseOn(day, terms);
  return today > closesOn ? { reason: 'closed', closesOn } : null;
}

/** Whether one more wish may be entered; `entered` counts those of the person in the month. */
export function decideWish(
  wish: { day: PlainDate; today: PlainDate; roster: RosterState | null; entered: number },
  terms: WishTerms,
): WishRefusal | null {
  const closed = wishesClosed(wish, terms);
  if (closed) return closed;
  return wish.entered >= terms.quota ? { reason: 'quota', quota: terms.quota } : null;
}
