import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { CutByLeaving } from './cut-by-leaving';
import { joined, type Membership, type MembershipFields } from './membership';
import { follows, type Period } from './period';

export type LeavingDecision =
  | { ok: true; memberships: Membership[]; cut: CutByLeaving['memberships'] }
  | { ok: false; reason: 'before-hire' | 'has-left' };

/**
 * Ends the last employment after a day. What lies behind that day is cut off and handed back, so that it can be put on
 * again. Refused `before-hire` when the day lies before that employment, `has-left` when it ended earlier.
 */
export function decideLeaving(memberships: readonly Membership[], lastDay: PlainDate): LeavingDecision {
  const all = joined(memberships);
  const begin = lastEmployment(all)[0]?.from;
  if (begin === undefined || lastDay < begin) return { ok: false, reason: 'before-hire' };
  const end = all.at(-1)?.through ?? null;
  if (end !== null && end < lastDay) return { ok: false, reason: 'has-left' };
  const { kept, cut } = splitAfter(all, lastDay);
  return { ok: true, memberships: kept, cut };
}

/** Puts on again what the leaving cut off. */
export function restoreMemberships(
  memberships: readonly Membership[],
  cut: CutByLeaving['memberships'],
): Membership[] {
  return joined([...memberships, ...cut]);
}

export type ReturnDecision =
  { ok: true; memberships: Membership[] } | { ok: false; reason: 'not-left' | 'before-leaving' };

/** Employs again from a day on; refused while the person is employed, and for a day on which the person still was. */
export function decideReturn(
  memberships: readonly Membership[],
  from: PlainDate,
  fields: MembershipFields,
): ReturnDecision {
  const last = joined(memberships).at(-1);
  if (!last || last.through === null) return { ok: false, reason: 'not-left' };
  if (from <= last.through) return { ok: false, reason: 'before-leaving' };
  return { ok: true, memberships: joined([...memberships, { ...fields, from, through: null }]) };
}

export type HireDateDecision =
  { ok: true; memberships: Membership[] } | { ok: false; reason: 'hire-date-after-change' };

/** Moves the first day; refused when it would lie behind the first thing that changed, or behind the last day. */
export function moveHireDate(memberships: readonly Membership[], hireDate: PlainDate): HireDateDecision {
  const [first, ...later] = joined(memberships);
  if (!first) return { ok: true, memberships: [] };
  if (first.through !== null && first.through < hireDate)
    return { ok: false, reason: 'hire-date-after-change' };
  return { ok: true, memberships: [{ ...first, from: hireDate }, ...later] };
}

/** Dated things before and behind a day: `kept` ends on it at the latest, `cut` begins on the next at the earliest. */
export function splitAfter<T extends Period>(periods: readonly T[], day: PlainDate): { kept: T[]; cut: T[] } {
  const next = addDays(day, 1);
  const goesBeyond = ({ through }: Period) => through === null || through > day;
  return {
    kept: periods
      .filter(({ from }) => from <= day)
      .map((each) => (goesBeyond(each) ? { ...each, through: day } : each)),
    cut: periods.filter(goesBeyond).map((each) => (each.from <= day ? { ...each, from: next } : each)),
  };
}

/** The memberships since the last day that had none. */
function lastEmployment(memberships: readonly Membership[]): Membership[] {
  const gap = memberships.findLastIndex((each, index) => {
    const next = memberships[index + 1];
    return next !== undefined && !follows(each, next);
  });
  return memberships.slice(gap + 1);
}
