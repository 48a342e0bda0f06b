import type { StaffState } from './staff';

export type AnonymisationDecision =
  { ok: true } | { ok: false; reason: 'anonymised' | 'still-employed' | 'number-differs' };

/**
 * Whether a person may be forgotten: only who has left, only once, and only when the number was typed again rightly
 * (capitals and blanks at the ends aside), since it cannot be taken back.
 */
export function decideAnonymisation(
  { state, employeeNumber }: { state: StaffState; employeeNumber: string | null },
  typedNumber: string,
): AnonymisationDecision {
  if (employeeNumber === null) return { ok: false, reason: 'anonymised' };
  if (state !== 'left') return { ok: false, reason: 'still-employed' };
  return folded(typedNumber) === folded(employeeNumber)
    ? { ok: true }
    : { ok: false, reason: 'number-differs' };
}

/** What stands in place of the name: recognisable in lists, and telling nothing. `staffId` is a UUID. */
export function anonymousName(staffId: string): string {
  return `已匿名 ${staffId.slice(0, 8)}`;
}

function folded(number: string): string {
  return number.normalize('NFKC').trim().toLowerCase();
}
