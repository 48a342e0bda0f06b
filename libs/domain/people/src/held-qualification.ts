import { lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
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
