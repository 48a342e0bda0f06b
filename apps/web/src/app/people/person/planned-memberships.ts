import type { ChangeMembershipRequest, MembershipView, SecondmentView } from '@banke/contracts';
import { changeMembership, type Membership } from '@banke/domain/people';

type Change = Omit<ChangeMembershipRequest, 'version'>;

/** What a change would make of the memberships, or why it would be refused. */
export type Plan =
  | { is: 'unchanged' }
  | { is: 'refused'; reason: 'before-hire' | 'not-employed' }
  | { is: 'planned'; from: string; before: Membership | undefined; memberships: Membership[] };

/** From the day of the change on; the same rule as the server's. */
export function planOf(memberships: readonly MembershipView[], change: Change): Plan {
  const now = memberships.map(toMembership);
  const { from, ...fields } = change;
  const changed = changeMembership(now, { from, ...withoutUndefined(fields) });
  if (!changed.ok) return { is: 'refused', reason: changed.reason };
  if (!changed.changed) return { is: 'unchanged' };
  return {
    is: 'planned',
    from,
    before: now.find((each) => each.from <= from && (each.through === null || from <= each.through)),
    memberships: changed.memberships.filter(({ through }) => through === null || through >= from),
  };
}

/** The membership that counts on a day: the one in force, else the last one, else the first to come. */
export function membershipOn(
  memberships: readonly MembershipView[],
  day: string,
): MembershipView | undefined {
  const inOrder = [...memberships].sort(byFirstDay);
  return inOrder.filter(({ from }) => from <= day).at(-1) ?? inOrder[0];
}

/** Under way or arranged, the nearest first. */
export function secondmentsNotOver(secondments: readonly SecondmentView[], today: string): SecondmentView[] {
  return secondments.filter(({ through }) => through >= today).sort(byFirstDay);
}

/** What is arranged to follow the membership of today, the nearest first. */
export function membershipsToCome(memberships: readonly MembershipView[], today: string): MembershipView[] {
  return memberships.filter(({ from }) => from > today).sort(byFirstDay);
}

const byFirstDay = (a: { from: string }, b: { from: string }) => (a.from < b.from ? -1 : 1);

function toMembership({
  from,
  through,
  departmentId,
  teamId,
  postId,
  gradeId,
  weeklyMinutes,
}: MembershipView): Membership {
  return { from, through, departmentId, teamId, postId, gradeId, weeklyMinutes };
}

function withoutUndefined<T extends object>(fields: T) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
