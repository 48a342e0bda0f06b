export * from './jobs/job-kinds';
export * from './live/live-events';
export * from './messages/message-kinds';
export * from './people/invitation-refusals';
export * from './people/row-error-words';
export * from './people/staff-import-kinds';
export * from './people/staff-orders';

/**
 * What crosses the wire and needs no decorator: safe to bundle for the browser.
 * Every code has a sentence in both languages under `apps/web/src/i18n`; a test fails for one without.
 */
export const PROBLEM_CODES = [
  'request.invalid',
  'request.unknown-field',
  'request.malformed',
  'request.too-large',
  'request.too-many',
  'request.foreign-origin',
  'request.csrf',
  'request.repeated-differently',
  'route.not-found',
  'server.unexpected',
  'server.unavailable',
  'session.required',
  'session.wrong-credentials',
  'session.wait',
  'session.blocked',
  'session.employment-over',
  'session.password-change-required',
  'access.refused',
  'account.not-found',
  'account.sign-in-name-taken',
  'account.password-wrong',
  'account.password-refused',
  'account.scope-unfit',
  'account.grant-not-found',
  'account.grant-overlaps',
  'account.grant-ends-before-start',
  'account.changed',
  'account.own-access',
  'account.already-active',
  'company.unknown',
  'site.not-found',
  'site.name-taken',
  'site.changed',
  'site.zone-fixed',
  'department.not-found',
  'department.name-taken',
  'department.changed',
  'department.has-open-teams',
  'department.has-members',
  'department.closed',
  'team.not-found',
  'team.name-taken',
  'team.changed',
  'team.closed',
  'team.has-members',
  'catalogue.not-found',
  'catalogue.name-taken',
  'catalogue.changed',
  'roster.not-found',
  'roster.period-taken',
  'roster.not-editable',
  'roster.foreign-cell',
  'roster.no-such-revision',
  'roster.changed',
  'roster.finding-gone',
  'roster.not-overridable',
  'roster.override-not-found',
  'rule-setting.not-found',
  'rule-setting.changed',
  'rule-setting.refused',
  'rule-setting.fixed',
  'need.not-found',
  'need.changed',
  'need.line-taken',
  'need.refused',
  'need.file-columns',
  'need.file-errors',
  'holiday.not-found',
  'holiday.changed',
  'holiday.day-taken',
  'activity.not-found',
  'activity.overlaps',
  'activity.not-there',
  'shift-template.not-found',
  'shift-template.changed',
  'shift-template.code-taken',
  'shift-template.refused',
  'account.last-administrator',
  'staff.not-found',
  'staff.changed',
  'staff.anonymised',
  'staff.number-taken',
  'staff.department-beyond-reach',
  'staff.account-beyond-reach',
  'staff.probation-before-hire',
  'staff.hire-date-after-change',
  'staff.before-hire',
  'staff.not-employed',
  'staff.has-left',
  'staff.ends-before-start',
  'staff.seconded-to-own-place',
  'staff.secondment-overlaps',
  'staff.secondment-not-found',
  'staff.qualification-overlaps',
  'staff.qualification-not-found',
  'staff.revocation-outside',
  'staff.flag-overlaps',
  'staff.flag-not-found',
  'staff.own-leaving',
  'staff.not-leaving',
  'staff.not-left',
  'staff.still-employed',
  'staff.number-differs',
  'staff.before-leaving',
  'staff-import.not-found',
  'staff-import.changed',
  'staff-import.busy',
  'staff-import.over',
  'staff-import.not-checked',
  'staff-import.has-errors',
  'staff-import.outdated',
  'table.too-large',
  'table.too-many-rows',
  'table.too-many-columns',
  'table.empty',
  'table.damaged',
  'table.encrypted',
  'table.old-excel',
  'table.not-text',
  'table.no-such-sheet',
  'invitation.invalid',
  'obligation.not-found',
  'obligation.changed',
  'obligation.not-yours',
  'obligation.not-open',
  'obligation.note-missing',
  'obligation.file-missing',
  'obligation.not-handed-in',
  'obligation.comment-missing',
  'obligation.still-open',
  'obligation.already-accepted',
  'obligation.own-waiver',
  'obligation.owner-unfit',
  'obligation-rule.not-found',
  'obligation-rule.not-on-event',
  'obligation-rule.off',
  'obligation-rule.changed',
  'obligation-rule.receiver-unfit',
  'obligation-rule.day-past',
  'approval.own-submission',
  'approval.delegator-submitted',
  'approval.not-yours',
  'delegation.not-found',
  'delegation.changed',
  'delegation.overlaps',
  'delegation.to-oneself',
  'delegation.in-the-past',
  'delegation.ends-before-start',
  'delegation.too-long',
  'delegation.no-colleague',
  'setup.done',
  'setup.wrong-code',
  'job.not-found',
  'job.over',
  'job.not-retryable',
  'job.worker-lost',
  'message.not-found',
  'live.too-many-streams',
  'file.not-found',
  'file.not-yours',
  'file.subject-not-found',
  'file.subject-closed',
  'file.empty',
  'file.too-large',
  'file.type-refused',
  'file.too-many',
  'file.no-room',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Why a single field was refused. */
export const FIELD_CODES = [
  'required',
  'not-text',
  'length',
  'not-uuid',
  'not-a-day',
  'not-a-time',
  'not-one-of',
  'not-a-number',
  'hours-out-of-range',
  'not-a-list',
  'unknown-field',
  'pattern',
  'invalid',
  'block.empty',
  'block.overlaps',
  'block.gap',
  'block.out-of-day',
  'block.not-allowed',
  'shift.too-long',
  'shift.starts-on-another-day',
  'code.taken',
  'unknown-qualification',
  'password.too-short',
  'password.too-long',
  'password.contains-name',
  'password.too-simple',
  'password.unchanged',
] as const;

export type FieldCode = (typeof FIELD_CODES)[number];

/** Values a sentence needs: limits, counts, names. Never the text the person typed into a password field. */
export type ProblemParams = Record<string, string | number>;

export interface FieldError {
  /** Where in the request: `name`, `grants.0.role`. */
  path: string;
  code: FieldCode;
  params?: ProblemParams;
}

/** RFC 9457 problem document (`application/problem+json`). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  instance: string;
  requestId: string;
  params?: ProblemParams;
  errors?: FieldError[];
}

export const SESSION_COOKIE = 'banke_session';
export const CSRF_HEADER = 'x-csrf-token';
export const IDEMPOTENCY_HEADER = 'idempotency-key';
