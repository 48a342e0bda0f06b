import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';

/** What may end soon for somebody, and wants something done before it does. */
export const ENDINGS = ['probation', 'qualification', 'employment'] as const;
export type Ending = (typeof ENDINGS)[number];

const NEAR_DAYS = 30;

/**
 * The last days that count as soon, both included: of probations and qualifications from the day on which is asked, the
 * thirty that follow; of employments its calendar month, since who left on the 3rd is still to be cleared off on the 20th.
 */
export function soonFor(ending: Ending, day: PlainDate): { from: PlainDate; through: PlainDate } {
  if (ending !== 'employment') return { from: day, through: addDays(day, NEAR_DAYS) };
  const from = `${day.slice(0, 8)}01`;
  return { from, through: addDays(addMonths(from, 1), -1) };
}
