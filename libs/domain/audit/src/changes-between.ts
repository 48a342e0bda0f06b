/** Field values that can be stored as JSON. */
export type AuditValues = Record<string, string | number | boolean | null>;

export interface Changes {
  before: AuditValues;
  after: AuditValues;
}

/** Only what differs, split into what the log keeps for ever and what belongs to a person. */
export interface SplitChanges {
  lasting: Changes;
  personal: Changes;
}

/** The fields whose values differ; a field that one side lacks counts as null there. */
export function changesBetween(
  before: AuditValues,
  after: AuditValues,
  personalFields: readonly string[],
): SplitChanges {
  const split: SplitChanges = { lasting: { before: {}, after: {} }, personal: { before: {}, after: {} } };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[field] ?? null, after[field] ?? null];
    if (old === now) continue;
    const side = personalFields.includes(field) ? split.personal : split.lasting;
    side.before[field] = old;
    side.after[field] = now;
  }
  return split;
}
