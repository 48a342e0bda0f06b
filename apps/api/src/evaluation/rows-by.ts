/** Rows of one key together, in the order in which each key comes first. */
export function rowsBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own) own.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

export const staffOf = ({ staffId }: { staffId: string }): string => staffId;
