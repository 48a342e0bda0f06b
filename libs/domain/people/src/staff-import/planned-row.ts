import type { PlainDate } from '@banke/domain/calendar';
import type { Membership, MembershipFields } from '../membership';
import type { StaffField } from '../staff';
import type { RowError } from './row-code';

/** Somebody the company knows, as far as an import can change it. */
export interface KnownPerson {
  id: string;
  employeeNumber: string;
  name: string;
  phone: string | null;
  email: string | null;
  hireDate: PlainDate;
  probationEnd: PlainDate | null;
  memberships: readonly Membership[];
  /** Whoever imports may change this person. */
  withinReach: boolean;
}

export interface PersonRecord {
  name: string;
  phone: string | null;
  email: string | null;
  hireDate: PlainDate;
  probationEnd: PlainDate | null;
}

export interface NewPerson extends PersonRecord {
  employeeNumber: string;
  /** From the hire date on. */
  membership: MembershipFields;
}

/** What a row changes, in words; a week in hours. */
export interface RowChange {
  field: StaffField;
  before: string | null;
  after: string | null;
}

export type RowPlan =
  | { outcome: 'create'; person: NewPerson; changes: RowChange[] }
  | {
      outcome: 'change';
      personId: string;
      /** Fields of the record that change, with their new values. */
      record: Partial<PersonRecord>;
      /** All memberships as they shall be; null: as they are. */
      memberships: Membership[] | null;
      changes: RowChange[];
    }
  | { outcome: 'unchanged'; personId: string }
  | { outcome: 'error'; errors: RowError[] };

export type PlannedRow = { row: number; employeeNumber: string | null; name: string | null } & RowPlan;
export type RowOutcome = RowPlan['outcome'];
export const ROW_OUTCOMES = ['create', 'change', 'unchanged', 'error'] as const satisfies RowOutcome[];
