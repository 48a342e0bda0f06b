import type { PersonTotals } from '@banke/domain/roster';

/** What is unloved, by the word the screens have for it. */
export const BURDEN_TOTALS = {
  nights: 'nights',
  weekends: 'weekendDays',
  holidays: 'holidays',
} as const satisfies Record<string, keyof PersonTotals>;

export type BurdenTotal = keyof typeof BURDEN_TOTALS;

export const BURDEN_KINDS = Object.keys(BURDEN_TOTALS) as BurdenTotal[];
