/** What the log can say that somebody did: the thing, and the deed in the past tense. */
export const AUDIT_ACTIONS = [
  'company.set-up',
  'session.opened',
  'session.refused',
  'session.closed',
  'session.all-closed',
  'site.created',
  'site.changed',
  'department.created',
  'department.renamed',
  'department.closed',
  'department.reopened',
  'team.created',
  'team.renamed',
  'team.closed',
  'team.reopened',
  'catalogue.created',
  'catalogue.changed',
  'catalogue.closed',
  'catalogue.reopened',
  'account.created',
  'account.invited',
  'account.activated',
  'account.password-changed',
  'account.password-reset',
  'account.blocked',
  'account.unblocked',
  'account.signed-out',
  'account.role-granted',
  'account.role-ended',
  'shift-template.created',
  'shift-template.changed',
  'shift-template.closed',
  'shift-template.reopened',
  'shift-template.presets-taken',
  'audit.exported',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** The kinds of things the log speaks of. */
export const AUDIT_SUBJECTS = [
  'company',
  'site',
  'department',
  'team',
  'post',
  'grade',
  'qualification',
  'account',
  'shift-template',
  'audit',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** Values that belong to a person: kept apart from the log, so that they can be forgotten without touching it. */
export const PERSONAL_FIELDS: Record<AuditSubject, readonly string[]> = {
  company: [],
  site: [],
  department: [],
  team: [],
  post: [],
  grade: [],
  qualification: [],
  account: ['displayName', 'signInName'],
  'shift-template': [],
  audit: ['text'],
};
