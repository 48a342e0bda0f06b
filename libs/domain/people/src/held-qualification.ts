import { addDays, lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import { coversDay, type Period } from './period';

export interface HeldQualification extends Period {
  /** First day without it; null: not revoked. */
  revokedOn: PlainDate | null;
}

/** Whether somebody may do on a day what the qualification is for. */
export function qualificationHeldOn(held: HeldQualification, day: PlainDate): boolean {
  return coversDay(held, day) && (held.revokedOn === null || day < held.revokedOn);
}

/** The last day of a qualification granted from a day on; `validMonths` null: it does not expire. */
export function qualificationEnd(from: PlainDate, validMonths: number | null): PlainDate | null {
  return validMonths === null ? null : lastDayOfMonths(from, validMonths);
}

/** Days before the end at which holder and supervisor are told, once each. */
export const EXPIRY_REMINDERS = [30, 7] as const;

/**
 * The reminder to send today about a qualification that ends after `through`, if any: the nearest that is due and was
 * not sent. One that was missed is not made up for once the next is due. `reminded` is the last one sent.
 */
export function expiryReminderDue(
  { through, reminded }: { through: PlainDate; reminded: number | null },
  today: PlainDate,
): number | null {
  if (through < today) return null;
  const due = EXPIRY_REMINDERS.filter((days) => addDays(through, -days) <= today).at(-1);
  return due !== undefined && (reminded === null || due < reminded) ? due : null;
}
