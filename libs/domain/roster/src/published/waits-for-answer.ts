/** What somebody was told of a roster, as far as it matters for their answer. */
export interface ToldNotice {
  confirmedAt: string | null;
  /** The first publication, where all of the month is new. */
  first: boolean;
  /** Last day of the roster. */
  through: string;
  changes: readonly { day: string }[];
  activities: readonly { day: string }[];
}

/** Whether it asks for an answer still: days that are over need none. The query `countNotices` counts by the same rule. */
export function waitsForAnswer(
  { confirmedAt, first, through, changes, activities }: ToldNotice,
  today: string,
): boolean {
  if (confirmedAt !== null) return false;
  return first ? through >= today : [...changes, ...activities].some(({ day }) => day >= today);
}
