/** What must be taken before it, by course. */
export type Prerequisites = ReadonlyMap<string, readonly string[]>;

/**
 * The circle a course would close with these prerequisites, from the course back to itself; undefined without one.
 * `others` holds the prerequisites of all other courses.
 */
export function prerequisiteCircle(
  courseId: string,
  wanted: readonly string[],
  others: Prerequisites,
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: string[]): string[] | undefined => {
    if (id === courseId) return [...way, id];
    if (seen.has(id)) return undefined;
    seen.add(id);
    return firstOf(others.get(id) ?? [], (next) => walk(next, [...way, id]));
  };
  return firstOf(wanted, (id) => walk(id, [courseId]));
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
