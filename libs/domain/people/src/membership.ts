import type { PlainDate } from '@banke/domain/calendar';
import { coversDay, follows, type Period } from './period';

/** Forty hours: what a week of work is when nobody says otherwise. */
export const FULL_WEEK_MINUTES = 2400;

/** What a contract may say of a week, in hours: more than eighty is a slip of the finger. */
export const WEEKLY_HOURS = { min: 0, max: 80 };

/** Where somebody belongs, and as what. */
export interface MembershipFields {
  departmentId: string;
  teamId: string | null;
  postId: string | null;
  gradeId: string | null;
  /** Contracted time of a week, within {@link WEEKLY_HOURS}. */
  weeklyMinutes: number;
}

/**
 * A stretch of days with the same fields. The memberships of a person are a list of these: in order of days, none two
 * on a day, without a gap while the person is employed.
 */
export interface Membership extends MembershipFields, Period {}

/** What changes together: a department and its team are one thing, since a team is of one department. */
export const MEMBERSHIP_ASPECTS = [
  ['departmentId', 'teamId'],
  ['postId'],
  ['gradeId'],
  ['weeklyMinutes'],
] as const satisfies (keyof MembershipFields)[][];
export type MembershipAspect = (typeof MEMBERSHIP_ASPECTS)[number];

export function sameIn(a: MembershipFields, b: MembershipFields, aspect: MembershipAspect): boolean {
  return aspect.every((field) => a[field] === b[field]);
}

export function sameFields(a: MembershipFields, b: MembershipFields): boolean {
  return MEMBERSHIP_ASPECTS.every((aspect) => sameIn(a, b, aspect));
}

export function fieldsOf({
  departmentId,
  teamId,
  postId,
  gradeId,
  weeklyMinutes,
}: MembershipFields): MembershipFields {
  return { departmentId, teamId, postId, gradeId, weeklyMinutes };
}

/** In order, and neighbours that say the same made one. */
export function joined(memberships: readonly Membership[]): Membership[] {
  const result: Membership[] = [];
  for (const { from, through, ...fields } of [...memberships].sort(byFirstDay)) {
    const membership = { from, through, ...fieldsOf(fields) };
    const last = result.at(-1);
    if (last && follows(last, membership) && sameFields(last, membership)) last.through = through;
    else result.push(membership);
  }
  return result;
}

function byFirstDay(a: Period, b: Period): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

/** Whether somebody belongs somewhere on every day of a period; `memberships` in order of days. */
export function employedThroughout(memberships: readonly Period[], period: Period): boolean {
  const first = memberships.findIndex((each) => coversDay(each, period.from));
  if (first < 0) return false;
  let last = first;
  for (let next = memberships[last + 1]; next; next = memberships[++last + 1])
    if (!follows(memberships[last] ?? next, next)) break;
  const end = memberships[last]?.through ?? null;
  return end === null || (period.through !== null && period.through <= end);
}

/** What must be written to turn what is stored into what shall be. */
export interface MembershipWrites {
  /** Ids of rows that go, those that are written anew included. */
  removed: string[];
  /** Rows to insert; a row that keeps its first day keeps its id. */
  written: (Membership & { id: string | null })[];
}

/** The first day of a membership is its name among those of one person. */
export function membershipWrites(
  stored: readonly (Membership & { id: string })[],
  wanted: readonly Membership[],
): MembershipWrites {
  const stays = (row: Membership) =>
    wanted.some(({ from, through, ...fields }) => same(row, { from, through }) && sameFields(row, fields));
  const idOn = (day: PlainDate) => stored.find(({ from }) => from === day)?.id ?? null;
  return {
    removed: stored.filter((row) => !stays(row)).map(({ id }) => id),
    written: wanted
      .filter((row) => !stored.some((old) => same(old, row) && sameFields(old, row)))
      .map((row) => ({ ...row, id: idOn(row.from) })),
  };
}

function same(a: Period, b: Period): boolean {
  return a.from === b.from && a.through === b.through;
}
