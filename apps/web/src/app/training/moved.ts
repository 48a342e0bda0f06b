/** The list with one entry a place up or down; at either end it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, i) => (i === at ? other : i === at + by ? one : each));
}
