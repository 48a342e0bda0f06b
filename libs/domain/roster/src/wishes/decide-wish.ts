import { addDays, type PlainDate } from '@banke/domain/calendar';
import { isOpenForDrafting, type RosterState } from '../operations/roster-state';

/** How many days of a month somebody may wish something for, and until when. */
export interface WishTerms {
  /** Days of one person in one month. */
  quota: number;
  /** How many of them may be important. */
  importantQuota: number;
  /** Last day of the month before on which wishes may be entered and withdrawn, 1–28. */
  closingDay: number;
}

export const USUAL_WISH_TERMS: WishTerms = { quota: 3, importantQuota: 1, closingDay: 20 };

/** Whether no more wishes may be important than there may be at all. */
export function importantAmong({
  quota,
  importantQuota,
}: Pick<WishTerms, 'quota' | 'importantQuota'>): boolean {
  return importantQuota <= quota;
}

/** What a wish counts beside the others; how much they count as a whole is said by the rule. */
export const WISH_WEIGHTS = { usual: 1, important: 3 } as const;

export function weightOfWish(important: boolean): number {
  return important ? WISH_WEIGHTS.important : WISH_WEIGHTS.usual;
}

/** True for wishes that weigh more than the usual ones. */
export function isImportantWish({ weight }: { weight: number }): boolean {
  return weight > WISH_WEIGHTS.usual;
}

export type WishRefusal =
  | { reason: 'closed'; closesOn: PlainDate }
  | { reason: 'submitted' }
  | { reason: 'quota'; quota: number }
  | { reason: 'important-quota'; quota: number };

/** The last day on which wishes for the month of a day may be entered. Throws a RangeError for a day that does not exist. */
export function wishesCloseOn(day: PlainDate, { closingDay }: Pick<WishTerms, 'closingDay'>): PlainDate {
  const lastOfMonthBefore = addDays(`${day.slice(0, 8)}01`, -1);
  return `${lastOfMonthBefore.slice(0, 8)}${String(closingDay).padStart(2, '0')}`;
}

/** Why wishes for the month of a day may not be entered or withdrawn any more; null while they may. */
export function wishesClosed(
  { day, today, roster }: { day: PlainDate; today: PlainDate; roster: RosterState | null },
  terms: WishTerms,
): Extract<WishRefusal, { reason: 'closed' | 'submitted' }> | null {
  if (roster !== null && !isOpenForDrafting(roster)) return { reason: 'submitted' };
  const closesOn = wishesCloseOn(day, terms);
  return today > closesOn ? { reason: 'closed', closesOn } : null;
}

/** Whether one more wish may be entered; `entered` are those of the person in the month, important ones among them. */
export function decideWish(
  wish: {
    day: PlainDate;
    today: PlainDate;
    roster: RosterState | null;
    important: boolean;
    entered: readonly { weight: number }[];
  },
  terms: WishTerms,
): WishRefusal | null {
  const closed = wishesClosed(wish, terms);
  if (closed) return closed;
  if (wish.entered.length >= terms.quota) return { reason: 'quota', quota: terms.quota };
  const full = wish.entered.filter(isImportantWish).length >= terms.importantQuota;
  return wish.important && full ? { reason: 'important-quota', quota: terms.importantQuota } : null;
}
