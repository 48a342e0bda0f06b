import type { HeldQualificationView } from '@banke/contracts';
import { addDays } from '@banke/domain/calendar';

export type QualificationState = 'coming' | 'valid' | 'expiring' | 'expired' | 'revoked';

/** From this many days before its last day on, somebody should see to it. */
const SOON = 30;

/** Where a qualification stands on a day. */
export function qualificationStateOn(
  day: string,
  { from, through, revokedOn }: Pick<HeldQualificationView, 'from' | 'through' | 'revokedOn'>,
): QualificationState {
  if (revokedOn !== null && revokedOn <= day) return 'revoked';
  if (from > day) return 'coming';
  if (through === null) return 'valid';
  if (through < day) return 'expired';
  return through <= addDays(day, SOON) ? 'expiring' : 'valid';
}

/** What counts today first, what is over last; within that the one that ends first. */
export function inQualificationOrder(
  day: string,
  held: readonly HeldQualificationView[],
): HeldQualificationView[] {
  const over = (each: HeldQualificationView) =>
    Number(['expired', 'revoked'].includes(qualificationStateOn(day, each)));
  const end = ({ through }: HeldQualificationView) => through ?? '9999-12-31';
  return [...held].sort((a, b) => over(a) - over(b) || (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}
