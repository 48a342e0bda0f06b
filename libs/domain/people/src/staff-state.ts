import { lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import { coversDay, type Period } from './period';
import type { StaffState } from './staff';

const PROBATION_MONTHS = 3;

/** The last day of probation when nobody says otherwise: three months counted from the hire date. */
export function defaultProbationEnd(hireDate: PlainDate): PlainDate {
  return lastDayOfMonths(hireDate, PROBATION_MONTHS);
}

export interface Employment {
  hireDate: PlainDate;
  /** Last day of probation; null: none. */
  probationEnd: PlainDate | null;
  /** When the person belongs somewhere: the memberships. */
  periods: readonly Period[];
}

/**
 * Where somebody stands on a day. Employed is who belongs somewhere that day; who does not is still to come before the
 * hire date, and has left after it, also between leaving and returning.
 */
export function staffStateOn({ hireDate, probationEnd, periods }: Employment, day: PlainDate): StaffState {
  if (!periods.some((period) => coversDay(period, day))) return day < hireDate ? 'coming' : 'left';
  return probationEnd !== null && day <= probationEnd ? 'probation' : 'active';
}
