import type { AuditEntryView } from '@banke/contracts';
import type { AuditValues } from '@banke/domain/audit';

type Value = AuditValues[string];

export interface AuditChange {
  field: string;
  before: Value;
  after: Value;
}

/** Fields that have a word, in the order they are said; a newer server's fields come last, as they are called. */
export const AUDIT_FIELDS = [
  'name',
  'displayName',
  'signInName',
  'role',
  'departmentId',
  'teamId',
  'siteId',
  'timeZone',
  'rank',
  'validMonths',
  'from',
  'through',
  'expiresAt',
  'closed',
  'kind',
  'dueOn',
  'ownerName',
  'rhythm',
  'day',
  'month',
  'onDay',
  'time',
  'ownerRole',
  'receiverRole',
  'evidence',
  'remindDays',
  'active',
  'actions',
  'text',
  'accountId',
  'subjectId',
  'code',
  'aliases',
  'earlyClass',
  'starts',
  'ends',
  'breaks',
  'templates',
  'value',
  'strictness',
  'pack',
  'rules',
  'template',
  'workday',
  'weekend',
  'holiday',
  'dayKind',
  'needs',
  'days',
  'note',
  'wants',
  'templateId',
  'wishQuota',
  'wishImportantQuota',
  'important',
  'activityKind',
  'wishClosingDay',
  'work',
  'person',
  'line',
  'points',
  'figures',
  'grades',
  'leastMonths',
  'breaches',
  'failedBelow',
  'appealDays',
  'showRanks',
  'heading',
  'meaning',
  'cells',
  'codes',
  'scopes',
  'calculation',
  'upheld',
  'weights',
  'floor',
  'cap',
  'leastDays',
  'rule',
  'measured',
  'limit',
  'reason',
  'employeeNumber',
  'phone',
  'email',
  'hireDate',
  'probationEnd',
  'leftOn',
  'department',
  'team',
  'post',
  'grade',
  'weeklyMinutes',
  'effectiveOn',
  'qualification',
  'revokedOn',
  'flag',
  'weekday',
  'module',
  'courses',
  'minutes',
  'event',
  'lessons',
  'state',
  'vote',
  'experts',
  'developers',
  'revision',
  'mediaType',
  'size',
  'subjectKind',
  'subject',
  'created',
  'changed',
  'topic',
  'unchanged',
  'people',
  'format',
  'vendor',
  'host',
  'signed',
  'addressRenewed',
  'messageKinds',
  'language',
  'quiet',
  'channel',
  'failure',
] as const;

/** What an entry says of before and after, field by field; what is empty on both sides says nothing. */
export function changesOf({ before, after }: Pick<AuditEntryView, 'before' | 'after'>): AuditChange[] {
  return (
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      // What a file belongs to is said by its kind and its name.
      .filter((field) => field !== 'subjectId' || !('subjectKind' in { ...before, ...after }))
      .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
      .filter((change) => change.before !== null || change.after !== null)
      .sort((a, b) => placeOf(a.field) - placeOf(b.field))
  );
}

function placeOf(field: string): number {
  const place = AUDIT_FIELDS.findIndex((known) => known === field);
  return place === -1 ? AUDIT_FIELDS.length : place;
}
