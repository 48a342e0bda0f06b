import type { OwnNoticeView } from '@banke/contracts';

/** Whether a notice asks for an answer still: days that are over need none. `today` is a plain date of the company. */
export function waits(
  { confirmedAt, first, through, changes, activities }: OwnNoticeView,
  today: string,
): boolean {
  if (confirmedAt !== null) return false;
  return first ? through >= today : [...changes, ...activities].some(({ day }) => day >= today);
}
