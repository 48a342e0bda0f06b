/** What became of one activity of a day; null: nothing. */
export interface FoldedChange<Activity> {
  day: string;
  before: Activity | null;
  after: Activity | null;
}

/**
 * What somebody does not know yet and what came after it, as one: each change goes on from the one that left things as it
 * finds them, and what ends as it began is no change. In the order of the days.
 */
export function foldChanges<Activity>(
  unseen: readonly FoldedChange<Activity>[],
  later: readonly FoldedChange<Activity>[],
): FoldedChange<Activity>[] {
  const folded = [...unseen];
  for (const change of later) {
    const { day, before, after } = change;
    const index = folded.findIndex(
      (known) =>
        known.day === day &&
        (before === null ? known.after === null && isSame(known.before, after) : isSame(known.after, before)),
    );
    const known = folded[index];
    if (!known) folded.push(change);
    else if (isSame(known.before, after)) folded.splice(index, 1);
    else folded[index] = { ...known, after };
  }
  return folded.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** Stored ones come back with their fields in another order. */
function isSame(one: unknown, other: unknown): boolean {
  const spelled = (value: unknown) =>
    JSON.stringify(
      value === null ? null : Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return spelled(one) === spelled(other);
}
