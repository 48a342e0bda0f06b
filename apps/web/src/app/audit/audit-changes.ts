import type { AuditEntryView } from '@banke/contracts';
import type { AuditValues } from '@banke/domain/audit';

type Value = AuditValues[string];

export interface AuditChange {
  field: string;
  before: Value;
  after: Value;
}

/** Fields that have a word; a newer server's fields are shown as they are called. */
export const AUDIT_FIELDS = [
  'name',
  'closed',
  'siteId',
  'departmentId',
  'teamId',
  'displayName',
  'signInName',
  'expiresAt',
  'timeZone',
  'role',
  'from',
  'through',
  'actions',
] as const;

/** What an entry says of before and after, field by field; what is empty on both sides says nothing. */
export function changesOf({ before, after }: Pick<AuditEntryView, 'before' | 'after'>): AuditChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== null || change.after !== null);
}
