import { addDays, type PlainDate } from '@banke/domain/calendar';
import {
  fieldsOf,
  joined,
  MEMBERSHIP_ASPECTS,
  sameIn,
  type Membership,
  type MembershipAspect,
  type MembershipFields,
} from './membership';
import { coversDay, follows } from './period';

/** Transfer, new post, new grade, other hours: what is left out stays as it is. */
export interface MembershipChange extends Partial<MembershipFields> {
  from: PlainDate;
}

export type ChangedMembership =
  | { ok: true; changed: boolean; memberships: Membership[] }
  | { ok: false; reason: 'before-hire' | 'not-employed' };

/**
 * Lets a change hold from its first day on, each field until that same field changes again or the employment ends. A
 * transfer entered late therefore does not undo the promotion that came after it. Another department without a team
 * means none of its teams. Whoever is not employed on that day is refused: `before-hire` before everything,
 * `not-employed` later. `memberships` as {@link Membership} says; the result is so too, and `changed` tells whether
 * it says anything new.
 */
export function changeMembership(
  memberships: readonly Membership[],
  change: MembershipChange,
): ChangedMembership {
  const { from } = change;
  const before = joined(memberships);
  const start = before.find((each) => coversDay(each, from));
  if (!start) {
    const first = before[0];
    return { ok: false, reason: first && first.from <= from ? 'not-employed' : 'before-hire' };
  }
  const after = joined(
    MEMBERSHIP_ASPECTS.reduce(
      (list, aspect) => overlay(list, from, aspect, wantedOf(start, change)),
      cut(before, start, from),
    ),
  );
  return { ok: true, changed: JSON.stringify(after) !== JSON.stringify(before), memberships: after };
}

/** The fields as they shall be on the day of the change. */
function wantedOf(start: Membership, change: MembershipChange): MembershipFields {
  const movesAway = change.departmentId !== undefined && change.departmentId !== start.departmentId;
  return {
    departmentId: change.departmentId ?? start.departmentId,
    teamId: change.teamId === undefined ? (movesAway ? null : start.teamId) : change.teamId,
    postId: change.postId === undefined ? start.postId : change.postId,
    gradeId: change.gradeId === undefined ? start.gradeId : change.gradeId,
    weeklyMinutes: change.weeklyMinutes ?? start.weeklyMinutes,
  };
}

/** The same memberships, with one that begins on the day. */
function cut(memberships: readonly Membership[], start: Membership, from: PlainDate): Membership[] {
  return memberships.flatMap((each) =>
    each === start && each.from < from
      ? [
          { ...each, through: addDays(from, -1) },
          { ...each, from },
        ]
      : [each],
  );
}

function overlay(
  memberships: readonly Membership[],
  from: PlainDate,
  aspect: MembershipAspect,
  wanted: MembershipFields,
): Membership[] {
  const first = memberships.findIndex((each) => each.from === from);
  const replaced = memberships[first];
  if (!replaced) return [...memberships];
  let last = first;
  for (
    let next = memberships[last + 1];
    next && goesOn(memberships[last], next);
    next = memberships[last + 1]
  )
    last++;
  return memberships.map((each, index) =>
    index < first || index > last ? each : { ...each, ...pick(wanted, aspect) },
  );

  function goesOn(earlier: Membership | undefined, later: Membership): boolean {
    return !!earlier && !!replaced && follows(earlier, later) && sameIn(later, replaced, aspect);
  }
}

function pick(fields: MembershipFields, aspect: MembershipAspect): Partial<MembershipFields> {
  return Object.fromEntries(aspect.map((field) => [field, fieldsOf(fields)[field]]));
}
