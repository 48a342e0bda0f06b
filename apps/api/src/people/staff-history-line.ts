import { changesBetween, PERSONAL_FIELDS, type AuditValues } from '@banke/domain/audit';

/** What a person's history keeps of a change: of what is personal only which field it was, since it cannot forget. */
export function historyLine(
  before: AuditValues,
  after: AuditValues,
): { before: AuditValues; after: AuditValues } {
  const { lasting, personal } = changesBetween(before, after, PERSONAL_FIELDS.staff);
  const touched = Object.fromEntries(Object.keys(personal.after).map((field) => [field, true]));
  return { before: lasting.before, after: { ...lasting.after, ...touched } };
}
