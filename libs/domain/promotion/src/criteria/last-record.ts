import type { PromotionFacts, RecordFact } from '../facts';

/** The last thing recorded for a criterion; of two on a day the later in the list. */
export function lastRecord<K extends RecordFact['kind']>(
  { records }: PromotionFacts,
  criterion: string,
  kind: K,
): Extract<RecordFact, { kind: K }> | undefined {
  let last: Extract<RecordFact, { kind: K }> | undefined;
  for (const record of records)
    if (record.criterion === criterion && isOf(record, kind) && (!last || record.on >= last.on))
      last = record;
  return last;
}

function isOf<K extends RecordFact['kind']>(
  record: RecordFact,
  kind: K,
): record is Extract<RecordFact, { kind: K }> {
  return record.kind === kind;
}
