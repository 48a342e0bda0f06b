/** What a supervisor must know before putting somebody on a shift; a reason, medical or other, is never stored. */
export const STAFF_FLAGS = ['no-night', 'no-overtime'] as const;
export type StaffFlag = (typeof STAFF_FLAGS)[number];

/** Where somebody stands on a day: hired for later, on probation, confirmed, or gone. */
export const STAFF_STATES = ['coming', 'probation', 'active', 'left'] as const;
export type StaffState = (typeof STAFF_STATES)[number];

/** What the history of a person can say. */
export const STAFF_CHANGES = [
  'hired',
  'record-changed',
  'membership-changed',
  'secondment-began',
  'secondment-ended',
  'qualification-granted',
  'qualification-revoked',
  'qualification-restored',
  'flag-set',
  'flag-ended',
  'fixed-rest-set',
  'fixed-rest-ended',
  'leaving-set',
  'leaving-cancelled',
  'returned',
  'anonymised',
] as const;
export type StaffChange = (typeof STAFF_CHANGES)[number];

/** The lists that a company keeps for itself. */
export const CATALOGUES = ['posts', 'grades', 'qualifications'] as const;
export type Catalogue = (typeof CATALOGUES)[number];

/** The columns an import or export knows, in the order of the template. */
export const STAFF_FIELDS = [
  'employeeNumber',
  'name',
  'phone',
  'email',
  'hireDate',
  'probationEnd',
  'department',
  'team',
  'post',
  'grade',
  'weeklyHours',
] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];
